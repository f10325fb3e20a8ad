package io.hearsay.query.export;

import io.hearsay.query.search.CommitCursor;
import io.hearsay.query.search.CommitCursor.Place;
import io.hearsay.query.search.Position;
import java.io.IOException;
import java.io.OutputStream;

/** What is exported, as lines of one format. */
interface Lines {

    /** What comes before the first line; empty in most formats. */
    String heading();

    /** The cursors that continue after a line. */
    CommitCursor cursors();

    /**
     * Writes the next lines.
     *
     * @return the position of the last one; null when there were none
     */
    Position write(Place place, OutputStream out) throws IOException;
}
