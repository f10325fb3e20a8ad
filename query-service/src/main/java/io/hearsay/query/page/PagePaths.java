package io.hearsay.query.page;

import java.util.List;

/** Tells the pages' paths from the others. */
final class PagePaths {

    private static final List<String> OTHERS = List.of("/api/", "/q/", "/assets/", "/webjars/");
    private static final List<String> TWINS = List.of(".json", ".jsonl", ".csv");

    private PagePaths() {}

    /** Whether a path is a page's, or would be if there were one. */
    static boolean isPage(String path) {
        return OTHERS.stream().noneMatch(path::startsWith) && TWINS.stream().noneMatch(path::endsWith);
    }

    /** Whether who asks reads HTML, as browsers do. */
    static boolean readsHtml(String accept) {
        return accept != null && accept.contains("text/html");
    }
}
