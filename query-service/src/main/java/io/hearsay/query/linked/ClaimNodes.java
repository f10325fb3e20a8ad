package io.hearsay.query.linked;

import io.hearsay.query.article.ArticleAnswer;
import io.hearsay.query.article.Highlight;
import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.search.Passage;
import java.util.List;

/** Claims and the articles they stand in. */
final class ClaimNodes {

    private final Addresses addresses;
    private final SourceNodes sources;

    ClaimNodes(Addresses addresses) {
        this.addresses = addresses;
        sources = new SourceNodes(addresses);
    }

    Node claim(ClaimAnswer claim) {
        return Node.of("Claim", "Annotation")
                .with("@id", addresses.of("claims", claim.id()))
                .with("text", claim.text())
                .with("author", sources.speaker(claim.speaker()))
                .with("dateCreated", claim.date())
                .with("locationCreated", place(claim.place()))
                .with("appearance", sources.article(claim.article()))
                .with("exampleOfWork", addresses.of("statements", claim.statementId()))
                .with("wasQuotedFrom", sources.chain(claim.via()))
                .with("target", targets(claim.article().id(), claim.content()));
    }

    /**
     * An article with its claims.
     *
     * @param original id of the article it copies, or null
     */
    Node article(ArticleAnswer article, String original) {
        return Node.of("NewsArticle")
                .with("@id", addresses.of("articles", article.id()))
                .with("url", article.url())
                .with("headline", article.title())
                .with("publisher", SourceNodes.organization(article.outlet()))
                .with("author", article.authors())
                .with("datePublished", SourceNodes.date(article.published()))
                .with("dateModified", SourceNodes.date(article.modified()))
                .with("inLanguage", article.language())
                .with("articleSection", article.section())
                .with("dateline", article.dateline())
                .with("creditText", article.creditLine())
                .with("wasDerivedFrom", addresses.of("articles", original))
                .with(
                        "claims",
                        article.claims().stream()
                                .map(claim -> highlight(article.id(), claim))
                                .toList());
    }

    private Node highlight(String article, Highlight claim) {
        return Node.of("Claim", "Annotation")
                .with("@id", addresses.of("claims", claim.claimId()))
                .with("exampleOfWork", addresses.of("statements", claim.statementId()))
                .with("target", targets(article, claim.content()));
    }

    private List<Node> targets(String article, List<Passage> content) {
        return content.stream().map(passage -> target(article, passage)).toList();
    }

    /** Positions count code points of the article's text as this service has it, not of the page's markup. */
    private Node target(String article, Passage passage) {
        return Node.of("SpecificResource")
                .with("source", addresses.of("articles", article))
                .with(
                        "selector",
                        List.of(
                                Node.of("TextPositionSelector")
                                        .with("start", passage.start())
                                        .with("end", passage.end()),
                                Node.of("TextQuoteSelector")
                                        .with("exact", passage.exact())
                                        .with("prefix", passage.prefix())
                                        .with("suffix", passage.suffix())));
    }

    private static Node place(String name) {
        return name == null ? null : Node.of("Place").with("name", name);
    }
}
