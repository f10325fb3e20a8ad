package io.hearsay.web.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;

/** Switches the log to JSON where the settings ask for it, before anything else starts. */
@Singleton
class JsonLogging {

    private final LogFormat format;

    JsonLogging(LogSettings settings) {
        this.format = settings.format();
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (format == LogFormat.JSON) {
            for (Handler handler : LogContext.getLogContext().getLogger("").getHandlers()) {
                use(handler, new JsonFormatter());
            }
        }
    }

    private static void use(Handler handler, JsonFormatter formatter) {
        handler.setFormatter(formatter);
        if (handler instanceof ExtHandler parent) {
            for (Handler child : parent.getHandlers()) {
                use(child, formatter);
            }
        }
    }
}
