package io.hearsay.syndication;

import io.hearsay.entity.Aliases;
import io.hearsay.entity.EntityKind;

/** Whether a page is a news agency's own. */
final class AgencyCredits {

    private AgencyCredits() {}

    /** Whether an outlet is itself an agency; null is none. */
    static boolean isAgency(String outlet) {
        return outlet != null && namesAgency(outlet);
    }

    private static boolean namesAgency(String name) {
        return Aliases.standard()
                .mention(name)
                .filter(mention -> mention.kind() == EntityKind.AGENCY)
                .isPresent();
    }
}
