package io.hearsay.cli.overload;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.trial.InventedNews;
import io.hearsay.cli.trial.InventedNews.Article;
import io.hearsay.cli.trial.InventedNews.Quotation;
import io.hearsay.cli.trial.SearchMix;
import io.hearsay.cli.trial.SearchMix.Search;
import java.net.URI;
import java.util.List;
import java.util.Random;

/** What is asked: of a hundred requests 60 look something up, 25 search, 12 extract and 3 hand in. */
final class Mix {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int READS = 60;
    private static final int SEARCHES = 25;
    private static final int EXTRACTIONS = 12;

    /** Numbers of articles that are handed in come after all that the store was filled with. */
    private static final int FIRST_HANDED_IN = 1_000_000;

    private final URI query;
    private final URI extractor;
    private final List<String> paths;
    private final InventedNews news;
    private final SearchMix searches;
    private final Random random;
    private int handedIn;

    /**
     * Requests of two services.
     *
     * @param paths what can be looked up at the query service
     * @param articles how many the store was filled with
     */
    Mix(URI query, URI extractor, List<String> paths, int articles, long seed) {
        this.query = query;
        this.extractor = extractor;
        this.paths = List.copyOf(paths);
        this.news = new InventedNews(seed);
        this.searches = new SearchMix(seed, articles, seed + 1);
        this.random = new Random(seed);
    }

    /** The services that are asked. */
    List<URI> services() {
        return List.of(query, extractor);
    }

    /** The next request. */
    Ask next() {
        int kind = random.nextInt(100);
        if (kind < READS) {
            return Ask.get(Ask.Kind.READ, query, paths.get(random.nextInt(paths.size())));
        }
        if (kind < READS + SEARCHES) {
            Search search = searches.next();
            return Ask.get(
                    Ask.Kind.SEARCH, query, "/api/v1/%s?limit=20%s".formatted(search.list(), search.parameters()));
        }
        return kind < READS + SEARCHES + EXTRACTIONS ? extraction() : submission();
    }

    private Ask extraction() {
        String text = opening(news.article(random.nextInt(FIRST_HANDED_IN)));
        return Ask.post(
                Ask.Kind.EXTRACTION,
                extractor,
                "/api/v1/extractions",
                JSON.createObjectNode().put("text", text).toString());
    }

    private Ask submission() {
        Article article = news.article(FIRST_HANDED_IN + handedIn++);
        return Ask.post(
                Ask.Kind.SUBMISSION,
                query,
                "/api/v1/submissions",
                JSON.createObjectNode()
                        .put("text", opening(article))
                        .put("title", "Title of " + article.id())
                        .put("outlet", article.outlet())
                        .put("published", article.date())
                        .toString());
    }

    /** The first paragraph, with the one quotation in it. */
    private static String opening(Article article) {
        Quotation first = article.quotations().getFirst();
        return article.text()
                .substring(0, first.sentenceStart() + first.sentence().length());
    }
}
