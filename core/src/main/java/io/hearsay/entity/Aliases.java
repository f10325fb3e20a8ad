package io.hearsay.entity;

import io.hearsay.text.CodePoints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is meant by a name: countries by name, adjective and seat of government, the bodies that act for them,
 * organisations, armed groups, news agencies and outlets. Names are compared without dots, accents and articles; a
 * single word must be written with its capitals, so that "us" is no country.
 *
 * <p>Immutable, hence safe to share between threads.
 */
public final class Aliases {

    private static final String RESOURCE = "aliases.tsv";
    private static final int LONGEST_ALIAS_IN_CAPITALS = 5;
    private static final Aliases STANDARD = load();

    private final Map<String, List<Alias>> byFirstWord = new HashMap<>();
    private final Map<String, AliasRow> byCanonical = new HashMap<>();

    /** A name as written, its words folded, and whom it means. */
    private record Alias(List<String> keys, boolean capitals, AliasRow row, MentionForm form) {}

    private Aliases(List<AliasRow> rows) {
        for (AliasRow row : rows) {
            byCanonical.put(row.canonical(), row);
            row.knownAs().forEach(known -> add(known.name(), row, known.form()));
        }
        byFirstWord
                .values()
                .forEach(list -> list.sort(
                        (a, b) -> Integer.compare(b.keys().size(), a.keys().size())));
    }

    /** The table that ships with Hearsay. */
    public static Aliases standard() {
        return STANDARD;
    }

    /**
     * Every mention the table knows, in text order and without overlap; of two names that start at one word the longer
     * is taken ("Islamic State" before "Islamic"). Linear in the text's length.
     */
    public List<EntityMention> mentions(String text) {
        List<EntityMention> found = new ArrayList<>();
        CodePoints codePoints = CodePoints.of(text);
        List<NameWords.Word> words = NameWords.of(text);
        int i = 0;
        while (i < words.size()) {
            Alias alias = longestAt(words, i);
            if (alias == null) {
                i++;
                continue;
            }
            NameWords.Word last = words.get(i + alias.keys().size() - 1);
            found.add(new EntityMention(
                    codePoints.span(words.get(i).start(), last.end()),
                    alias.row().canonical(),
                    alias.row().kind(),
                    alias.form()));
            i += alias.keys().size();
        }
        return found;
    }

    /**
     * The canonical name of what a whole phrase names ("the U.S." → "United States"); empty when the phrase holds more
     * or other words than a name the table knows.
     */
    public Optional<String> canonical(String name) {
        return mention(name).map(EntityMention::canonical);
    }

    /** The mention that a whole phrase is, its article apart; empty when it holds other words too. */
    public Optional<EntityMention> mention(String phrase) {
        List<NameWords.Word> words = NameWords.of(phrase);
        int first = !words.isEmpty() && words.getFirst().key().equals("the") ? 1 : 0;
        if (first >= words.size()) {
            return Optional.empty();
        }
        Alias alias = longestAt(words, first);
        if (alias == null || first + alias.keys().size() != words.size()) {
            return Optional.empty();
        }
        return Optional.of(new EntityMention(
                CodePoints.of(phrase)
                        .span(words.get(first).start(), words.getLast().end()),
                alias.row().canonical(),
                alias.row().kind(),
                alias.form()));
    }

    /** The kind of an entity by its canonical name; empty for names the table does not hold. */
    public Optional<EntityKind> kind(String canonical) {
        return Optional.ofNullable(byCanonical.get(canonical)).map(AliasRow::kind);
    }

    /**
     * The other names and the adjectives of an entity by its canonical name, seats of government left out; empty for
     * names the table does not hold.
     */
    public List<String> names(String canonical) {
        AliasRow row = byCanonical.get(canonical);
        return row == null
                ? List.of()
                : Stream.concat(row.names().stream(), row.demonyms().stream()).toList();
    }

    /** Every name of an entity by its canonical name, that one included; empty for names the table does not hold. */
    public List<KnownName> knownAs(String canonical) {
        AliasRow row = byCanonical.get(canonical);
        return row == null ? List.of() : row.knownAs().toList();
    }

    /** The country an entity acts for ("Kremlin" → "Russia"), a country itself for countries; empty for others. */
    public Optional<String> represents(String canonical) {
        return Optional.ofNullable(byCanonical.get(canonical))
                .map(row -> row.kind() == EntityKind.COUNTRY ? row.canonical() : row.represents());
    }

    private void add(String name, AliasRow row, MentionForm form) {
        List<NameWords.Word> words = NameWords.of(name);
        int skip = words.size() > 1 && words.getFirst().key().equals("the") ? 1 : 0;
        List<NameWords.Word> kept = words.subList(skip, words.size());
        boolean capitals = kept.stream()
                .allMatch(word -> word.allCapitals() && word.shape().length() <= LONGEST_ALIAS_IN_CAPITALS);
        byFirstWord
                .computeIfAbsent(kept.getFirst().key(), key -> new ArrayList<>())
                .add(new Alias(kept.stream().map(NameWords.Word::key).toList(), capitals, row, form));
    }

    private Alias longestAt(List<NameWords.Word> words, int at) {
        for (Alias alias : byFirstWord.getOrDefault(words.get(at).key(), List.of())) {
            if (matches(alias, words, at)) {
                return alias;
            }
        }
        return null;
    }

    private static boolean matches(Alias alias, List<NameWords.Word> words, int at) {
        int size = alias.keys().size();
        if (at + size > words.size()) {
            return false;
        }
        boolean capitalised = false;
        for (int k = 0; k < size; k++) {
            NameWords.Word word = words.get(at + k);
            if (!word.key().equals(alias.keys().get(k))
                    || (k > 0 && !word.joined())
                    || (alias.capitals() && !word.allCapitals())) {
                return false;
            }
            capitalised |= word.capitalised();
        }
        return capitalised;
    }

    private static Aliases load() {
        try (InputStream in = Aliases.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Aliases(reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(AliasRow::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the alias table cannot be read", e);
        }
    }
}
