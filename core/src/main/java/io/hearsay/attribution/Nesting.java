package io.hearsay.attribution;

import io.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Which attribution stands inside the content of which. */
final class Nesting {

    private Nesting() {}

    /** The same attributions, each pointing to the smallest one whose content holds it. */
    static List<Attribution> mark(List<Attribution> list) {
        List<Attribution> marked = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Attribution inner = list.get(i);
            marked.add(new Attribution(
                    inner.source(),
                    inner.cue(),
                    inner.content(),
                    inner.type(),
                    holder(list, i),
                    inner.why(),
                    inner.confidence()));
        }
        return marked;
    }

    private static int holder(List<Attribution> list, int index) {
        Span cue = list.get(index).cue();
        if (cue == null) {
            return -1;
        }
        int best = -1;
        for (int k = Math.max(0, index - 8); k < Math.min(list.size(), index + 8); k++) {
            if (k != index && holds(list.get(k), cue) && (best < 0 || length(list.get(k)) < length(list.get(best)))) {
                best = k;
            }
        }
        return best;
    }

    private static boolean holds(Attribution outer, Span cue) {
        return outer.content().stream().anyMatch(part -> part.contains(cue));
    }

    private static int length(Attribution attribution) {
        return attribution.content().stream().mapToInt(Span::length).sum();
    }
}
