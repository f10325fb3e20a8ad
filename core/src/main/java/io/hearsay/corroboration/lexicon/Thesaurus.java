package io.hearsay.corroboration.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Meanings of words after WordNet 3.1 (Fellbaum 1998), reduced to senses that occur in text. Immutable, hence safe to
 * share between threads.
 */
public final class Thesaurus {

    private static final int MOST_SENSES = 3;
    private static final int STEPS_UP = 2;
    private static final Thesaurus STANDARD = new Thesaurus();

    private final List<Synset> synsets = new ArrayList<>();
    private final Map<String, List<Integer>> senses = new HashMap<>();
    private final Map<String, Set<String>> antonyms = new HashMap<>();
    private final Map<String, String> irregular = new HashMap<>();

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

    /** How two words in base form relate. */
    public Kinship kinship(String a, String b) {
        if (a.equals(b)) {
            return Kinship.SAME;
        }
        if (opposite(a, b)) {
            return Kinship.OPPOSITE;
        }
        Set<Integer> first = meanings(a);
        Set<Integer> second = meanings(b);
        if (meet(first, second)) {
            return Kinship.SYNONYM;
        }
        Set<Integer> aboveFirst = above(first);
        Set<Integer> aboveSecond = above(second);
        if (meet(first, aboveSecond)) {
            return Kinship.BROADER;
        }
        if (meet(aboveFirst, second)) {
            return Kinship.NARROWER;
        }
        return meet(parents(a), parents(b)) ? Kinship.SIBLING : Kinship.NONE;
    }

    /** Whether a word's most frequent meanings fall under another word's ("soldier" under "person"). */
    public boolean isKindOf(String word, String kind) {
        Set<Integer> goal = ofWord(kind, 1);
        Set<Integer> reached = new HashSet<>(ofWord(word, 2));
        Set<Integer> frontier = reached;
        while (!frontier.isEmpty()) {
            if (meet(goal, frontier)) {
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

    private Set<Integer> above(Set<Integer> meanings) {
        Set<Integer> above = new HashSet<>();
        Set<Integer> level = meanings;
        for (int step = 0; step < STEPS_UP; step++) {
            Set<Integer> next = new HashSet<>();
            level.forEach(synset -> next.addAll(synsets.get(synset).hypernyms()));
            above.addAll(next);
            level = next;
        }
        return above;
    }

    private Set<Integer> parents(String word) {
        Set<Integer> parents = new HashSet<>();
        ofWord(word, 1).forEach(synset -> parents.addAll(synsets.get(synset).hypernyms()));
        return parents;
    }

    private static boolean meet(Set<Integer> a, Set<Integer> b) {
        Set<Integer> smaller = a.size() <= b.size() ? a : b;
        Set<Integer> larger = smaller == a ? b : a;
        return smaller.stream().anyMatch(larger::contains);
    }
}
