package io.hearsay.query.linked;

import io.hearsay.query.article.ArticleReference;
import io.hearsay.query.article.DatedAnswer;
import io.hearsay.query.claim.Hop;
import io.hearsay.query.speaker.SpeakerReference;
import java.util.List;

/** Whose words they are, through whom they came and where they stand. */
final class SourceNodes {

    private final Addresses addresses;

    SourceNodes(Addresses addresses) {
        this.addresses = addresses;
    }

    /** A speaker; null when nothing is known of it. */
    Node speaker(SpeakerReference speaker) {
        if (speaker.name() == null) {
            return null;
        }
        if (!"named".equals(speaker.status())) {
            return Node.of("Agent")
                    .with("@id", addresses.of("speakers", speaker.id()))
                    .with("description", speaker.name());
        }
        boolean body = speaker.name().equals(speaker.represents());
        boolean person = !body && (speaker.role() != null || speaker.represents() != null);
        Node node = body ? Node.of("Organization", "Agent") : person ? Node.of("Person", "Agent") : Node.of("Agent");
        return node.with("@id", addresses.of("speakers", speaker.id()))
                .with("name", speaker.name())
                .with("jobTitle", person ? speaker.role() : null)
                .with("affiliation", person ? organization(speaker.represents()) : null);
    }

    /** What the page quotes, down to what is nearest the speaker; null where the page quotes the speaker itself. */
    Node chain(List<Hop> via) {
        Node quoted = null;
        for (Hop hop : via) {
            boolean agent = !"statement".equals(hop.kind());
            quoted = Node.of("Entity")
                    .with("name", agent ? null : hop.name())
                    .with(
                            "wasAttributedTo",
                            agent ? Node.of("Organization", "Agent").with("name", hop.name()) : null)
                    .with("wasQuotedFrom", quoted);
        }
        return quoted;
    }

    Node article(ArticleReference article) {
        return Node.of("NewsArticle")
                .with("@id", addresses.of("articles", article.id()))
                .with("url", article.url())
                .with("headline", article.title())
                .with("publisher", organization(article.outlet()))
                .with("datePublished", date(article.published()));
    }

    static Node organization(String name) {
        return name == null ? null : Node.of("Organization").with("name", name);
    }

    static String date(DatedAnswer dated) {
        return dated == null ? null : dated.date();
    }
}
