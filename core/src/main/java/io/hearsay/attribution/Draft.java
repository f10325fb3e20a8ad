package io.hearsay.attribution;

import java.util.List;

/**
 * An attribution as positions in a frame, before it becomes spans of the text.
 *
 * @param frame number of the frame
 * @param source its words, or null
 * @param cue its words, or null
 * @param content its parts, never empty
 * @param attitude whether something wanted or thought is reported, not something said
 * @param firm whether it stands on the rule's word alone; what a verb seems to report is often no report
 * @param why the pattern that found it
 * @param confidence from 0 to 1
 */
record Draft(
        int frame,
        Range source,
        Range cue,
        List<Range> content,
        boolean attitude,
        boolean firm,
        String why,
        double confidence) {

    /** Words {@code [from, to)} of a frame. */
    record Range(int from, int to) {

        boolean isEmpty() {
            return from >= to;
        }

        boolean contains(Range other) {
            return from <= other.from && other.to <= to;
        }
    }

    Draft {
        content = List.copyOf(content);
    }
}
