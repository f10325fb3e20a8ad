package io.hearsay.query.page;

import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;

/** How lists grow: so many entries at first, the rest behind a link. */
final class More {

    /** As many entries as a reader looks through at a time. */
    private static final int SHOWN = 20;

    private More() {}

    /** The stretch asked for, of a reader's length unless another is asked for. */
    static Stretch of(Stretch asked) {
        return asked.or(SHOWN);
    }

    /** The address of the rest of a list, or null at its end. */
    static String href(Narrowing narrowing, Listing<?> found) {
        return found.next() == null ? null : narrowing.after(found.next());
    }
}
