package io.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What publishers' class and id names say of an element. */
final class ElementNames {

    private static final Set<String> FURNITURE = Lexicon.read("furniture-names.txt");
    private static final Set<String> LAYOUT = Lexicon.read("layout-names.txt");
    private static final Set<String> BODY = Lexicon.read("body-names.txt");
    private static final Set<String> STANDFIRST = Lexicon.read("standfirst-names.txt");
    private static final Set<String> CAPTION = Lexicon.read("caption-names.txt");
    private static final Set<String> ASIDE = Set.of(
            "sr-only",
            "visually-hidden",
            "visuallyhidden",
            "screen-reader",
            "tooltip",
            "hidden-text",
            "offscreen",
            "assistive-text",
            "rollover",
            "popup");
    private static final int LONGEST_ATTRIBUTE = 400;
    /** What is embedded in an article is part of it, a social network's posts included. */
    private static final String EMBED = "embed";
    /** A name of more words is made from a sentence: the anchor of a heading, say. */
    private static final int MOST_WORDS = 6;

    private ElementNames() {}

    /** The word in the element's names that says furniture, or null. */
    static String furnitureWord(Element element) {
        String word = firstIn(FURNITURE, element);
        return word == null && isInserted(element.className()) ? "code-block" : word;
    }

    /** Whether the most common plugin for advertisements put the element there: it numbers its blocks. */
    private static boolean isInserted(String className) {
        return className.startsWith("code-block code-block-") || className.contains(" code-block code-block-");
    }

    /** The word in the element's names that says furniture unless it speaks of the layout, or null. */
    static String layoutWord(Element element) {
        return firstIn(LAYOUT, element);
    }

    /** Whether the names say caption or picture credit. */
    static boolean isCaption(Element element) {
        return firstIn(CAPTION, element) != null;
    }

    /** Whether the names of an inline element say that only some readers are shown it. */
    static boolean isAside(Element element) {
        return firstIn(ASIDE, element.className()) != null;
    }

    /** Whether the names say standfirst. */
    static boolean isStandfirst(Element element) {
        return firstIn(STANDFIRST, element) != null;
    }

    /** Whether a name or {@code itemprop} says that the element holds an article's text. */
    static boolean isBody(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        return element.attr("itemprop").equalsIgnoreCase("articleBody")
                || hasBodyName(element.className())
                || hasBodyName(element.id())
                || hasBodyName(element.attr("data-testid"))
                || hasBodyName(element.attr("data-component"));
    }

    private static boolean hasBodyName(String attribute) {
        for (String name : shortened(attribute).split(" ", -1)) {
            if (!name.isEmpty() && BODY.contains(lettersOf(name))) {
                return true;
            }
        }
        return false;
    }

    private static String lettersOf(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.chars().filter(Character::isLetter).forEach(c -> letters.append((char) Character.toLowerCase(c)));
        return letters.toString();
    }

    private static String firstIn(Set<String> lexicon, Element element) {
        if (element.attributesSize() == 0) {
            return null;
        }
        String word = firstIn(lexicon, element.className());
        return word == null ? firstIn(lexicon, element.id()) : word;
    }

    private static String firstIn(Set<String> lexicon, String attribute) {
        for (String name : shortened(attribute).split(" ", -1)) {
            List<String> words = name.isEmpty() ? List.of() : words(name);
            String found = words.size() > MOST_WORDS || isEmbedded(lexicon, words) ? null : firstIn(lexicon, words);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isEmbedded(Set<String> lexicon, List<String> words) {
        return lexicon == LAYOUT && words.contains(EMBED);
    }

    /** The first of some words that a lexicon holds, alone or with the one before it (by-line), or null. */
    static String firstIn(Set<String> lexicon, List<String> words) {
        String previous = "";
        for (String word : words) {
            String pair = previous + "-" + word;
            if (lexicon.contains(word) || lexicon.contains(pair)) {
                return lexicon.contains(word) ? word : pair;
            }
            previous = word;
        }
        return null;
    }

    private static String shortened(String attribute) {
        return attribute.length() > LONGEST_ATTRIBUTE ? attribute.substring(0, LONGEST_ATTRIBUTE) : attribute;
    }

    /** The lower-case words of a name: {@code b-article__relatedLinks} holds b, article, related, links. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= name.length(); i++) {
            boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
            boolean boundary = letter && i > 0 && isCaseChange(name, i);
            if (start >= 0 && (!letter || boundary)) {
                words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
        }
        return words;
    }

    private static boolean isCaseChange(String name, int at) {
        return Character.isUpperCase(name.charAt(at)) && Character.isLowerCase(name.charAt(at - 1));
    }
}
