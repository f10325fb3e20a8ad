package io.hearsay.syndication;

import io.hearsay.entity.Aliases;
import io.hearsay.entity.EntityKind;

/** Whether a document is a news agency's own. */
final class AgencyCredits {

    private AgencyCredits() {}

    /** Whether the outlet itself is an agency. */
    static boolean isAgency(Document document) {
        return document.outlet() != null && namesAgency(document.outlet());
    }

    private static boolean namesAgency(String name) {
        return Aliases.standard()
                .mention(name)
                .filter(mention -> mention.kind() == EntityKind.AGENCY)
                .isPresent();
    }
}
