package io.hearsay.cli.trial;

import io.hearsay.cli.trial.InventedNews.Quotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What people ask a store of invented news for: words as often as it uses them, alone and with every filter. */
public final class SearchMix {

    /** In every twelfth claim each, the most common words there are. */
    private static final List<String> VERY_COMMON =
            List.of("close", "support", "sell", "repair", "buy", "lost", "visit", "destroy", "approved", "replace");

    private static final List<String> AGENCIES = List.of("AFP", "Reuters", "AP", "RIA Novosti", "Fars", "Xinhua");
    private static final List<String> ACTS = List.of("assert", "deny", "warn", "promise");

    private static final Pattern SORT = Pattern.compile("&sort=[a-z]++");

    private final InventedNews news;
    private final int articles;
    private final Random random;

    /**
     * Searches of a store.
     *
     * @param seed of its articles
     * @param articles how many it has
     * @param draw what the searches follow from
     */
    public SearchMix(long seed, int articles, long draw) {
        this.news = new InventedNews(seed);
        this.articles = articles;
        this.random = new Random(draw);
    }

    /**
     * One search.
     *
     * @param list {@code claims} or {@code statements}
     * @param words as typed, or null
     * @param filter the other parameters, each with its ampersand
     */
    public record Search(String list, String words, String filter) {

        /** The parameters of list and facets alike. */
        public String parameters() {
            return (words == null ? "" : "&q=" + encoded(words)) + filter;
        }

        /** The question mark and the parameters of its facets, which have no order. */
        public String facets() {
            String all = SORT.matcher(parameters()).replaceAll("");
            return all.isEmpty() ? "" : "?" + all.substring(1);
        }

        /** Whether there is nothing but words. */
        public boolean isOfWordsAlone() {
            return words != null && filter.isEmpty();
        }
    }

    /** The next search. */
    public Search next() {
        String list = random.nextInt(3) == 0 ? "claims" : "statements";
        int kind = random.nextInt(100);
        if (kind < 25) {
            return new Search(list, word(), "");
        }
        if (kind < 40) {
            return new Search(list, one(VERY_COMMON), "");
        }
        if (kind < 55) {
            return new Search(list, word() + " " + word(), "");
        }
        if (kind < 65) {
            return new Search(list, "\"" + phrase() + "\"", "");
        }
        if (kind < 68) {
            return new Search(list, word(), "&sort=relevance");
        }
        if (kind < 70) {
            return new Search("statements", word(), "&sort=" + one(List.of("origins", "pages")));
        }
        return kind < 78 ? new Search(list, null, filter()) : new Search(list, word(), filter());
    }

    private String filter() {
        return switch (random.nextInt(11)) {
            case 0, 1, 2 -> "&speaker=" + encoded(speaker());
            case 3 -> "&about=" + encoded(word());
            case 4 -> "&outlet=" + encoded(article().outlet());
            case 5 -> "&via=" + encoded(one(AGENCIES));
            case 6 -> "&since=2020-0%d-01&until=2020-0%d-28".formatted(1 + random.nextInt(4), 5 + random.nextInt(4));
            case 7 -> "&status=anonymous";
            case 8 -> "&minOrigins=2";
            case 9 -> "&act=" + one(ACTS);
            default -> "&sort=oldest";
        };
    }

    /** A noun of the news, as likely as the news has it. */
    private String word() {
        String[] words = quotation().content().split(" ", -1);
        return random.nextInt(5) == 0 ? one(VERY_COMMON) : random.nextBoolean() ? words[1] : words[words.length - 1];
    }

    private String phrase() {
        String[] words = quotation().content().split(" ", -1);
        return String.join(" ", List.of(words).subList(1, 5));
    }

    /** A speaker, as likely as the news quotes it; every tenth name is spelled wrong. */
    private String speaker() {
        String name = quotation().speaker();
        return random.nextInt(10) == 0 ? name.substring(0, 4) + name.substring(5) : name;
    }

    private Quotation quotation() {
        List<Quotation> quotations = article().quotations();
        return quotations.get(random.nextInt(quotations.size()));
    }

    private InventedNews.Article article() {
        return news.article(random.nextInt(articles));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
