package io.hearsay.web.log;

import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.MDC;

/** Says in every line that is logged during some work what the work is about. */
public final class LogFields {

    private LogFields() {}

    /**
     * Does work on this thread; what it logs has the fields. Fields belong to the request that is being handled or,
     * where there is none, to the thread: work on two things at once must not be done for one request or timer.
     */
    public static <T> T during(Map<String, String> fields, Supplier<T> work) {
        fields.forEach(MDC::put);
        try {
            return work.get();
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }
}
