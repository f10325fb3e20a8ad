package io.hearsay.query.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Tells which words of texts a search matched, as Postgres sees words: in any inflection, accents apart. */
@ApplicationScoped
public class Marks {

    /** Private-use characters; texts are sent without them. */
    private static final char OPENS = '\uE000';

    private static final char CLOSES = '\uE001';

    /** What makes markup of a text to Postgres' parser, which then would not give it back as it was. */
    private static final String BLANKED = "<>&" + OPENS + CLOSES;

    /** Longer texts are marked in their beginning. */
    private static final int LONGEST = 20_000;

    private static final String HEADLINES =
            """
            select ts_headline('english', said.text, wanted.query,
              'HighlightAll=true,StartSel="%s",StopSel="%s"')
            from (select %s as query) wanted, unnest(cast(:texts as text[])) with ordinality said (text, position)
            order by said.position""";

    private static final String WORDS = "websearch_to_tsquery('english', public.unaccent(:q))";

    private final Sql sql;

    Marks(Sql sql) {
        this.sql = sql;
    }

    /**
     * Marks answers with the words that a search matched; leaves them as they are when it has no words.
     *
     * @param text the text of an answer
     * @param marked an answer with its marks
     */
    public <A> List<A> on(
            List<A> answers, Function<A, String> text, Filter filter, BiFunction<A, List<Mark>, A> marked) {
        Optional<Filter.Wanted> wanted = filter.wanted();
        if (wanted.isEmpty() || answers.isEmpty()) {
            return answers;
        }
        List<String> texts = answers.stream().map(text).map(Marks::comparable).toList();
        List<String> headlines = headlines(texts, wanted.get());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> marked.apply(answers.get(i), marks(texts.get(i), headlines.get(i))))
                .toList();
    }

    private List<String> headlines(List<String> texts, Filter.Wanted wanted) {
        String names = "coalesce(" + Filter.ANY_NAME + ", cast('' as tsquery))";
        String query = wanted.about() == null ? WORDS : wanted.words() == null ? names : WORDS + " || " + names;
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("texts", texts.toArray(String[]::new));
        parameters.put("q", wanted.words());
        parameters.put("about", wanted.about());
        parameters.put("names", wanted.names());
        return sql.rows(HEADLINES.formatted(OPENS, CLOSES, query), parameters, row -> row.getString(1));
    }

    /** The same text, code point by code point, without accents and markup. */
    static String comparable(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().limit(LONGEST).map(Marks::comparable).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int comparable(int character) {
        if (BLANKED.indexOf(character) >= 0) {
            return ' ';
        }
        if (character < 128) {
            return character;
        }
        String parts = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD);
        int base = parts.codePointAt(0);
        boolean accented =
                parts.codePoints().skip(1).allMatch(part -> Character.getType(part) == Character.NON_SPACING_MARK);
        return accented ? base : character;
    }

    /** The marks of a headline; none when it is not its text with marks alone added. */
    static List<Mark> marks(String text, String headline) {
        List<Mark> marks = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        int position = 0;
        int opened = 0;
        for (int character : headline.codePoints().toArray()) {
            if (character == OPENS) {
                opened = position;
            } else if (character == CLOSES) {
                marks.add(new Mark(opened, position));
            } else {
                rest.appendCodePoint(character);
                position++;
            }
        }
        return rest.toString().equals(text) ? List.copyOf(marks) : List.of();
    }
}
