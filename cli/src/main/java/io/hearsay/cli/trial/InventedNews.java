package io.hearsay.cli.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Articles that nobody wrote, for measuring how the store behaves when it is large: ten quotations each, between
 * sentences of narrative, by speakers of whom a few are quoted very often. The same seed gives the same articles.
 */
public final class InventedNews {

    /** How many speakers there are. */
    public static final int SPEAKERS = 30_000;

    private static final int CLAIMS = 10;
    private static final int OUTLETS = 500;
    private static final int DAYS = 2_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int OTHER_NAMES = 1_000_000;
    private static final List<String> VERBS = List.of(
            "will close",
            "will not support",
            "has begun to sell",
            "must repair",
            "refused to buy",
            "has lost",
            "will visit",
            "never promised",
            "may destroy",
            "has approved",
            "wants to protect",
            "will replace");
    private static final List<String> PLACES = List.of("near", "with", "for", "after", "against", "behind");

    private static final List<String> OPENINGS = List.of(
            "On Monday", "Meanwhile", "For weeks", "At noon", "Late on Friday", "In spring", "Once more", "There");
    private static final List<String> DEEDS = List.of(
            "left", "reached", "sold", "opened", "crossed", "rebuilt", "lost", "found", "sent", "stopped", "carried",
            "won");
    private static final List<String> JOINTS = List.of("while", "before", "and", "but", "since", "although", "until");
    private static final List<String> ARTICLES = List.of("the", "a", "another", "every", "no", "their");

    private final long seed;

    /** The articles that follow from a seed. */
    public InventedNews(long seed) {
        this.seed = seed;
    }

    /**
     * An article.
     *
     * @param id its id
     * @param outlet who published it
     * @param date ISO date of publication
     * @param text its paragraphs
     * @param quotations what is quoted in it, in text order
     */
    public record Article(String id, String outlet, String date, String text, List<Quotation> quotations) {

        public Article {
            quotations = List.copyOf(quotations);
        }
    }

    /**
     * Words between quotation marks; all text is ASCII, so that positions count code points as well.
     *
     * @param speaker whose they are
     * @param start position of the first character in the article's text
     * @param content the words, without the closing comma
     * @param sentenceStart position of the sentence that holds them
     * @param sentence that sentence
     */
    public record Quotation(String speaker, int start, String content, int sentenceStart, String sentence) {}

    /** The article with a number. */
    public Article article(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        NewsWords words = new NewsWords(random);
        StringBuilder text = new StringBuilder();
        List<Quotation> quotations = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            text.append(i == 0 ? "" : "\n\n").append(narrative(words, random)).append(' ');
            String content = clause(words, random);
            String speaker = speaker(words.rank(SPEAKERS));
            String sentence = "\"" + content + ",\" said " + speaker + ".";
            quotations.add(new Quotation(speaker, text.length() + 1, content, text.length(), sentence));
            text.append(sentence);
        }
        return new Article(
                "invented-%d-%d".formatted(seed, number),
                capitalised(NewsWords.invented(random.nextInt(OUTLETS))) + " Post",
                FIRST_DAY.plusDays(random.nextInt(DAYS)).toString(),
                text.toString(),
                quotations);
    }

    /** The name of a speaker; the first ones speak most. */
    static String speaker(int number) {
        return capitalised(NewsWords.invented(OTHER_NAMES + number % 173)) + " "
                + capitalised(NewsWords.invented(2 * OTHER_NAMES + number));
    }

    private static String clause(NewsWords words, Random random) {
        return "The %s of the %s %s the %s %s the %s"
                .formatted(
                        words.noun(),
                        words.noun(),
                        one(VERBS, random),
                        words.noun(),
                        one(PLACES, random),
                        words.noun());
    }

    private static String narrative(NewsWords words, Random random) {
        return "%s the %s %s a %s %s %d %ss %s %s, %s the %s of the %s %s %s %s."
                .formatted(
                        one(OPENINGS, random),
                        words.noun(),
                        one(DEEDS, random),
                        words.noun(),
                        one(PLACES, random),
                        2 + random.nextInt(90),
                        words.noun(),
                        one(PLACES, random),
                        words.noun(),
                        one(JOINTS, random),
                        words.noun(),
                        words.noun(),
                        one(DEEDS, random),
                        one(ARTICLES, random),
                        words.noun());
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
