package io.hearsay.cli.filter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.article.Article;
import io.hearsay.article.ArticleExtractor;
import io.hearsay.article.DatedEvidence;
import io.hearsay.article.PageSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** From a page's HTML to its article. */
@Command(
        name = "article",
        mixinStandardHelpOptions = true,
        description = "Filter: a page's HTML in, its article out.",
        footer = {
            "",
            "In:   {\"doc_id\", \"html\", \"url\"?}",
            "Out:  {\"doc_id\", \"text\", \"title\", \"published\", \"authors\", ...}"
        })
public final class ArticleFilter implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    private final ArticleExtractor extractor = new ArticleExtractor();

    @Override
    public Integer call() {
        return new JsonLines(System.in, System.out, "doc_id").answerEach(this::answer);
    }

    ObjectNode answer(InputLine line) {
        String id = line.text("doc_id");
        ObjectNode answer = JSON.createObjectNode().put("doc_id", id);
        return describe(answer, article(line.text("html"), line.optional("url")));
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
        return answer.put("textDirection", article.textDirection());
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
