package io.hearsay.cli.filter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.article.Article;
import io.hearsay.article.ArticleEvidence;
import io.hearsay.article.ArticleExtractor;
import io.hearsay.article.BlockVerdict;
import io.hearsay.article.CountedLines;
import io.hearsay.article.DatedEvidence;
import io.hearsay.article.Evidence;
import io.hearsay.article.FurnitureLines;
import io.hearsay.article.LineSightings;
import io.hearsay.article.PageSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From a page's HTML to its article. */
@Command(
        name = "article",
        mixinStandardHelpOptions = true,
        description = "Filter: a page's HTML in, its article out.",
        footer = {
            "",
            "In:   {\"doc_id\", \"html\", \"url\"?}",
            "Out:  {\"doc_id\", \"text\", \"title\", \"published\", \"authors\", ...}",
            "",
            "Answers once all input is read: a line that stands on three pages of an outlet is furniture on each.",
            "With --explain the answer holds every block of the page, too: kept or dropped, as what and why."
        })
public final class ArticleFilter implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    /** Characters of text whose lines are noted, some thousand articles: what recurs does so among them. */
    private static final int MOST_NOTED = 32_000_000;

    private final ArticleExtractor extractor = new ArticleExtractor();
    private final Map<String, LineSightings> outlets = new HashMap<>();
    private final Map<String, FurnitureLines> furniture = new HashMap<>();

    private int unnoted = MOST_NOTED;

    @Option(names = "--explain", description = "Add every block of the page with its role and the reason.")
    private boolean explain;

    @Override
    public Integer call() {
        return new JsonLines(System.in, System.out, "doc_id").answerTwice(this::read, this::answer);
    }

    /** Answers with a page as it is by itself, and notes its lines for its outlet. */
    public ObjectNode read(InputLine line) {
        String id = line.text("doc_id");
        Article article = extractor.extract(page(line));
        String outlet = outlet(article.outlet(), line);
        if (outlet != null && article.text().length() <= unnoted) {
            unnoted -= article.text().length();
            String url = line.optional("url");
            outlets.computeIfAbsent(outlet, _ -> new LineSightings())
                    .note(url == null ? id : url, CountedLines.of(article.text()));
        }
        return describe(JSON.createObjectNode().put("doc_id", id), article);
    }

    /**
     * Answers with a page without the lines that recur on its outlet's pages.
     *
     * @param line of which {@code first} is the first answer
     */
    public ObjectNode answer(InputLine line, ObjectNode first) {
        FurnitureLines known = known(outlet(first.path("outlet").textValue(), line));
        ObjectNode answer = first;
        if (CountedLines.of(first.path("text").textValue()).holdAny(known)) {
            answer = JSON.createObjectNode().put("doc_id", line.text("doc_id"));
            describe(answer, extractor.extract(page(line), known));
        }
        if (explain) {
            answer.set("blocks", blocks(extractor.explain(page(line), known)));
        }
        return answer;
    }

    private FurnitureLines known(String outlet) {
        return outlet == null || !outlets.containsKey(outlet)
                ? FurnitureLines.NONE
                : furniture.computeIfAbsent(outlet, each -> outlets.get(each).furniture());
    }

    private static PageSource page(InputLine line) {
        return PageSource.html(line.text("html"), line.optional("url"));
    }

    private static String outlet(String named, InputLine line) {
        return named == null ? host(line.optional("url")) : named;
    }

    private static ArrayNode blocks(List<BlockVerdict> verdicts) {
        ArrayNode blocks = JSON.createArrayNode();
        verdicts.forEach(verdict -> blocks.addObject()
                .put("text", verdict.text())
                .put("kept", verdict.kept())
                .put("role", verdict.role().name().toLowerCase(Locale.ROOT))
                .put("reason", verdict.reason()));
        return blocks;
    }

    private static String host(String url) {
        try {
            return url == null ? null : new URI(url).getHost();
        } catch (URISyntaxException _) {
            return null;
        }
    }

    /** The article of a page of HTML; the address may be null. */
    public Article article(String html, String url) {
        return extractor.extract(PageSource.html(html, url));
    }

    private static ObjectNode describe(ObjectNode answer, Article article) {
        answer.put("text", article.text()).put("title", article.title());
        answer.set("published", date(article.published()));
        answer.set("modified", date(article.modified()));
        answer.set("authors", JSON.valueToTree(article.authors()));
        answer.put("outlet", article.outlet())
                .put("section", article.section())
                .put("language", article.language())
                .put("canonical", article.canonical())
                .put("dateline", article.dateline())
                .put("creditLine", article.creditLine());
        answer.set("captions", JSON.valueToTree(article.captions()));
        answer.put("textDirection", article.textDirection());
        return answer.set("evidence", evidence(article.evidence()));
    }

    private static ObjectNode evidence(ArticleEvidence found) {
        ObjectNode evidence = JSON.createObjectNode();
        put(evidence, "title", found.title());
        put(evidence, "authors", found.authors());
        put(evidence, "outlet", found.outlet());
        put(evidence, "section", found.section());
        put(evidence, "language", found.language());
        put(evidence, "canonical", found.canonical());
        put(evidence, "dateline", found.dateline());
        put(evidence, "creditLine", found.creditLine());
        return evidence;
    }

    private static void put(ObjectNode all, String field, Evidence found) {
        if (found != null) {
            all.putObject(field).put("evidence", found.evidence()).put("confidence", found.confidence());
        }
    }

    private static ObjectNode date(DatedEvidence dated) {
        if (dated == null) {
            return null;
        }
        return JSON.createObjectNode()
                .put("date", dated.date())
                .put("evidence", dated.evidence())
                .put("confidence", dated.confidence());
    }
}
