package io.hearsay.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that report speech and thought, by every form they take in a text. Immutable once loaded. */
public final class CueLexicon {

    /** The form of a verb. */
    enum Form {
        BASE,
        THIRD,
        PAST,
        PARTICIPLE,
        ING
    }

    /** A cue in one of its forms; {@code past} and participle are alike for regular verbs. */
    record Entry(Cue cue, Set<Form> forms) {}

    private static final CueLexicon STANDARD = load();

    private final Map<String, Entry> verbs = new HashMap<>();
    private final Map<String, Cue> nouns = new HashMap<>();

    private CueLexicon() {}

    /** The lexicon that ships with Hearsay. */
    public static CueLexicon standard() {
        return STANDARD;
    }

    /** The cue a word form belongs to, verbs before nouns. */
    public Optional<Cue> find(String form) {
        Entry verb = verbs.get(form);
        return verb == null ? Optional.ofNullable(nouns.get(form)) : Optional.of(verb.cue());
    }

    Entry verb(String form) {
        return verbs.get(form);
    }

    Cue noun(String form) {
        return nouns.get(form);
    }

    private void add(String[] row, Map<String, String[]> irregular) {
        Cue cue = new Cue(
                row[0], row[1].equals("noun"), row[2].equals("attitude"), row[3], Set.of(row[4].split(" ", -1)));
        if (cue.noun()) {
            nouns.put(cue.lemma(), cue);
            nouns.put(Inflection.third(cue.lemma()), cue);
            return;
        }
        String[] forms = irregular.getOrDefault(cue.lemma(), new String[0]);
        String past = forms.length > 1 ? forms[1] : Inflection.past(cue.lemma());
        String participle = forms.length > 2 ? forms[2] : past;
        put(
                cue.lemma(),
                cue,
                past.equals(cue.lemma()) ? Set.of(Form.BASE, Form.PAST, Form.PARTICIPLE) : Set.of(Form.BASE));
        put(Inflection.third(cue.lemma()), cue, Set.of(Form.THIRD));
        if (!past.equals(cue.lemma())) {
            put(past, cue, past.equals(participle) ? Set.of(Form.PAST, Form.PARTICIPLE) : Set.of(Form.PAST));
            if (!past.equals(participle)) {
                put(participle, cue, Set.of(Form.PARTICIPLE));
            }
        }
        put(Inflection.ing(cue.lemma()), cue, Set.of(Form.ING));
    }

    private void put(String form, Cue cue, Set<Form> forms) {
        verbs.put(form, new Entry(cue, forms));
    }

    private static CueLexicon load() {
        Map<String, String[]> irregular = new HashMap<>();
        for (String[] row : rows("irregular-verbs.tsv")) {
            irregular.put(row[0], row);
        }
        CueLexicon lexicon = new CueLexicon();
        rows("cues.tsv").forEach(row -> lexicon.add(row, irregular));
        return lexicon;
    }

    private static List<String[]> rows(String resource) {
        try (InputStream in = CueLexicon.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
