package io.hearsay.corroboration.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Meanings of words after WordNet 3.1 (Fellbaum 1998), reduced to senses that occur in text. Immutable, hence safe to
 * share between threads.
 */
public final class Thesaurus {

    private static final int MOST_SENSES = 2;
    private static final int STEPS_UP = 2;
    private static final int STEPS_TO_COMMON_KIND = 3;
    private static final int SHALLOWEST_KIND = 4;
    private static final Thesaurus STANDARD = new Thesaurus();

    private final List<Synset> synsets = new ArrayList<>();
    private final Map<String, List<Integer>> senses = new HashMap<>();
    private final Map<String, Set<String>> antonyms = new HashMap<>();
    private final Map<String, String> irregular = new HashMap<>();

    /** Worked out when a word is first compared; no more than the table has words. */
    private final Map<String, Meaning> meanings = new ConcurrentHashMap<>();

    /**
     * What a word may mean.
     *
     * @param own its frequent senses and those of words derived from it
     * @param above what those are kinds of, a few steps up
     * @param kinds what its most frequent sense is a kind of, if not too general
     */
    private record Meaning(Senses own, Senses above, Senses kinds) {

        static final Meaning UNKNOWN = new Meaning(Senses.NONE, Senses.NONE, Senses.NONE);
    }

    private Thesaurus() {
        WordLists.lines("wordnet.tsv").forEach(line -> add(Synset.parse(line)));
        WordLists.lines("irregular.tsv").forEach(line -> {
            String[] fields = line.split("\t", -1);
            irregular.putIfAbsent(fields[0], fields[1]);
        });
    }

    /** The thesaurus that ships with Hearsay. */
    public static Thesaurus standard() {
        return STANDARD;
    }

    /** Whether the word, in base form and lower case, is known. */
    public boolean knows(String word) {
        return senses.containsKey(word);
    }

    /**
     * The base form of an inflected word in lower case ("begun" → "begin"): by WordNet's exception lists, else by its
     * rules of detachment; the word itself when nothing fits.
     */
    public String base(String word) {
        String listed = irregular.get(word);
        return listed != null ? listed : Inflection.base(word, this::knows);
    }

    /** One word for all words that share their most frequent meaning; the word itself when it is not known. */
    public String concept(String word) {
        return ofWord(word, 1).stream()
                .flatMap(synset -> synsets.get(synset).words().entrySet().stream())
                .filter(entry -> entry.getValue() == 1)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElse(word);
    }

    /** How two words in base form relate. */
    public Kinship kinship(String a, String b) {
        if (a.equals(b)) {
            return Kinship.SAME;
        }
        if (opposite(a, b)) {
            return Kinship.OPPOSITE;
        }
        Meaning first = meaning(a);
        Meaning second = meaning(b);
        if (first.own().meet(second.own())) {
            return Kinship.SYNONYM;
        }
        if (first.own().meet(second.above())) {
            return Kinship.BROADER;
        }
        if (first.above().meet(second.own())) {
            return Kinship.NARROWER;
        }
        return first.kinds().meet(second.kinds()) ? Kinship.SIBLING : Kinship.NONE;
    }

    /** Whether a word's most frequent meanings fall under another word's ("soldier" under "person"). */
    public boolean isKindOf(String word, String kind) {
        Set<Integer> goal = ofWord(kind, 1);
        Set<Integer> reached = new HashSet<>(ofWord(word, 2));
        Set<Integer> frontier = reached;
        while (!frontier.isEmpty()) {
            if (!Collections.disjoint(goal, frontier)) {
                return true;
            }
            Set<Integer> next = new HashSet<>();
            frontier.forEach(synset -> next.addAll(synsets.get(synset).hypernyms()));
            next.removeAll(reached);
            reached.addAll(next);
            frontier = next;
        }
        return false;
    }

    private void add(Synset synset) {
        int id = synsets.size();
        synsets.add(synset);
        synset.words().forEach((word, rank) -> senses.computeIfAbsent(word, key -> new ArrayList<>(1))
                .add(id));
        for (String pair : synset.antonyms()) {
            int slash = pair.indexOf('/');
            antonyms.computeIfAbsent(pair.substring(0, slash), key -> new HashSet<>())
                    .add(pair.substring(slash + 1));
        }
    }

    private boolean opposite(String a, String b) {
        return antonyms.getOrDefault(a, Set.of()).contains(b)
                || antonyms.getOrDefault(b, Set.of()).contains(a);
    }

    private Meaning meaning(String word) {
        return knows(word) ? meanings.computeIfAbsent(word, this::workOut) : Meaning.UNKNOWN;
    }

    private Meaning workOut(String word) {
        Set<Integer> own = meanings(word);
        return new Meaning(Senses.of(own), Senses.of(above(own, STEPS_UP)), Senses.of(kinds(word)));
    }

    /** The frequent senses of a word with those of words derived from it. */
    private Set<Integer> meanings(String word) {
        Set<Integer> own = ofWord(word, MOST_SENSES);
        Set<Integer> all = new LinkedHashSet<>(own);
        for (int synset : own) {
            all.addAll(synsets.get(synset).derived());
        }
        return all;
    }

    private Set<Integer> ofWord(String word, int mostSenses) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int synset : senses.getOrDefault(word, List.of())) {
            if (synsets.get(synset).words().get(word) <= mostSenses) {
                found.add(synset);
            }
        }
        return found;
    }

    private Set<Integer> above(Set<Integer> meanings, int steps) {
        Set<Integer> above = new HashSet<>();
        Set<Integer> level = meanings;
        for (int step = 0; step < steps; step++) {
            Set<Integer> next = new HashSet<>();
            level.forEach(synset -> next.addAll(synsets.get(synset).hypernyms()));
            above.addAll(next);
            level = next;
        }
        return above;
    }

    /** What the most frequent sense is a kind of, a few steps up, without what is too general to tell kinds apart. */
    private Set<Integer> kinds(String word) {
        Set<Integer> kinds = new HashSet<>(above(ofWord(word, 1), STEPS_TO_COMMON_KIND));
        kinds.removeIf(synset -> depth(synset) < SHALLOWEST_KIND);
        return kinds;
    }

    private int depth(int synset) {
        int depth = 0;
        int at = synset;
        while (!synsets.get(at).hypernyms().isEmpty() && depth < SHALLOWEST_KIND) {
            at = synsets.get(at).hypernyms().getFirst();
            depth++;
        }
        return depth;
    }
}
