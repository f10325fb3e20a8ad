package io.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a source taken apart: a person's name, the office that goes with it, and the head of the phrase.
 *
 * @param words the words without marks
 * @param name the person's name, or null
 * @param role the office as printed, or null
 * @param head the noun that heads the phrase, in lower case
 */
record SourcePhrase(List<String> words, String name, String role, String head) {

    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}\\p{N}][^\\s,()\\[\\]\"“”]*+|,|\\(");
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "ibn", "de", "da", "di", "van", "von", "der", "den", "la", "le", "du", "abu", "ben");
    private static final Set<String> HEAD_ENDS = Set.of(
            "of",
            "in",
            "at",
            "for",
            "from",
            "on",
            "with",
            "to",
            "who",
            "which",
            "that",
            "close",
            "familiar",
            "near",
            "speaking",
            "briefed",
            "and",
            "inside",
            "within",
            "whose",
            "by");
    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "one",
            "another",
            "some",
            "several",
            "many",
            "numerous",
            "two",
            "three",
            "most",
            "few",
            "his",
            "her",
            "their",
            "its",
            "other",
            "all",
            "both",
            "these",
            "those",
            "former",
            "senior",
            "top",
            "our",
            "my",
            "any",
            "no",
            "every");

    static SourcePhrase parse(String phrase) {
        List<List<String>> segments = segments(phrase);
        List<String> all = segments.stream().flatMap(List::stream).toList();
        for (int s = 0; s < segments.size(); s++) {
            int nameStart = nameStart(segments.get(s));
            if (nameStart >= 0) {
                return withName(segments, s, nameStart, all);
            }
        }
        return new SourcePhrase(all, null, null, head(segments.isEmpty() ? List.of() : segments.getFirst()));
    }

    private static SourcePhrase withName(List<List<String>> segments, int s, int nameStart, List<String> all) {
        List<String> segment = segments.get(s);
        String name = possessiveless(String.join(" ", segment.subList(nameStart, nameEnd(segment, nameStart))));
        String role = role(segment.subList(0, nameStart));
        boolean rank = role != null && isRank(lower(role));
        if ((role == null || rank) && s > 0 && role(segments.get(s - 1)) != null) {
            role = role(segments.get(s - 1));
        }
        if (role == null && s + 1 < segments.size()) {
            role = role(segments.get(s + 1));
        }
        return new SourcePhrase(all, name, role, lower(segment.getLast()));
    }

    private static List<List<String>> segments(String phrase) {
        List<List<String>> segments = new ArrayList<>();
        List<String> current = new ArrayList<>();
        Matcher matcher = PIECE.matcher(phrase);
        while (matcher.find()) {
            if (matcher.group().equals(",") || matcher.group().equals("(")) {
                if (!current.isEmpty()) {
                    segments.add(current);
                }
                current = new ArrayList<>();
            } else {
                current.add(matcher.group());
            }
        }
        if (!current.isEmpty()) {
            segments.add(current);
        }
        return segments;
    }

    /** Where a person's name starts: after the last office or honorific, or at a phrase of names alone. */
    private static int nameStart(List<String> segment) {
        int afterTitle = -1;
        for (int i = 0; i < segment.size() - 1; i++) {
            String lower = lower(segment.get(i));
            boolean inName = i > 1 && lower(segment.get(i - 1)).equals("the");
            if (!inName && (SourceNouns.TITLE.has(lower) || SourceNouns.HONORIFIC.has(lower))) {
                afterTitle = i + 1;
            }
        }
        if (afterTitle > 0 && isName(segment, afterTitle, 1)) {
            return afterTitle;
        }
        if (afterTitle < 0 && isName(segment, 0, 2)) {
            return 0;
        }
        return -1;
    }

    private static boolean isName(List<String> segment, int from, int least) {
        int end = nameEnd(segment, from);
        if (end - from < least
                || end - from > 5
                || (end < segment.size() && !HEAD_ENDS.contains(lower(segment.get(end))))) {
            return false;
        }
        for (int i = from; i < end; i++) {
            String lower = possessiveless(lower(segment.get(i)));
            if (SourceNouns.BODY.has(lower) || SourceNouns.PERSON.has(lower) || OPENERS.contains(lower)) {
                return false;
            }
        }
        return Aliases.standard()
                        .canonical(String.join(" ", segment.subList(from, end)))
                        .isEmpty()
                && !possessive(segment.get(from));
    }

    private static boolean possessive(String word) {
        return word.endsWith("'s") || word.endsWith("’s");
    }

    static String possessiveless(String word) {
        return possessive(word) ? word.substring(0, word.length() - 2) : word;
    }

    private static int nameEnd(List<String> segment, int from) {
        int end = from;
        while (end < segment.size()
                && (Character.isUpperCase(segment.get(end).codePointAt(0))
                        || PARTICLES.contains(part(segment.get(end))))) {
            end++;
        }
        return end;
    }

    private static String part(String word) {
        int hyphen = word.indexOf('-');
        return lower(hyphen > 0 ? word.substring(0, hyphen) : word);
    }

    /** The office in the words beside a name, without article and possessor: "Syria's Foreign Minister" and so on. */
    private static String role(List<String> words) {
        int end = words.size();
        while (end > 0 && SourceNouns.HONORIFIC.has(lower(words.get(end - 1)))) {
            end--;
        }
        boolean military = end > 1 && isRank(lower(words.get(end - 1))) && words.size() > 2;
        int last = military ? end - 1 : end;
        int start = 0;
        for (int i = 0; i < last; i++) {
            if (possessive(words.get(i))
                    || (i == start
                            && OPENERS.contains(lower(words.get(i)))
                            && i < last - 1
                            && lower(words.get(i)).length() < 4)) {
                start = i + 1;
            }
        }
        List<String> kept = words.subList(Math.min(start, last), last);
        boolean office = kept.stream()
                .anyMatch(word -> SourceNouns.TITLE.has(lower(word)) || SourceNouns.PERSON.has(lower(word)));
        return office ? String.join(" ", kept) : null;
    }

    private static boolean isRank(String lower) {
        return Set.of("general", "colonel", "major", "captain", "admiral", "lieutenant")
                .contains(lower);
    }

    private static String head(List<String> words) {
        int begin = 0;
        int end = headEnd(words, begin);
        while (end == begin + 1
                && words.size() > begin + 2
                && lower(words.get(end)).equals("of")) {
            begin += 2;
            end = headEnd(words, begin);
        }
        return end == begin ? "" : possessiveless(lower(words.get(end - 1)));
    }

    private static int headEnd(List<String> words, int begin) {
        int end = begin;
        while (end < words.size() && (end == begin || !HEAD_ENDS.contains(lower(words.get(end))))) {
            end++;
        }
        return end;
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
