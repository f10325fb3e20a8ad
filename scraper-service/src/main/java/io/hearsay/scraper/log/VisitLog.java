package io.hearsay.scraper.log;

import io.hearsay.web.log.LogFields;
import java.util.Map;
import java.util.function.Supplier;

/** Says in every line that is logged during a visit which visit that is. */
public final class VisitLog {

    private VisitLog() {}

    /** Does work on this thread; what it logs has the crawl's id, the host and the address as fields. */
    public static <T> T during(String crawlId, String host, String url, Supplier<T> work) {
        return LogFields.during(Map.of("crawlId", crawlId, "host", host, "url", url), work);
    }
}
