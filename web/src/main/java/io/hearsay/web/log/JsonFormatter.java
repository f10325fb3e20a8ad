package io.hearsay.web.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Writes each log record as one JSON object on one line: {@code time}, {@code level}, {@code logger}, {@code thread},
 * {@code message}, {@code exception} where there is one, and whatever the code put into the mapped diagnostic context
 * ({@link LogFields}, {@link RequestIds}).
 */
final class JsonFormatter extends ExtFormatter {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String format(ExtLogRecord entry) {
        ObjectNode line = JSON.createObjectNode()
                .put("time", time(entry).toString())
                .put("level", entry.getLevel().getName())
                .put("logger", entry.getLoggerName())
                .put("thread", entry.getThreadName())
                .put("message", formatMessage(entry));
        entry.getMdcCopy().forEach(line::put);
        if (entry.getThrown() != null) {
            line.put("exception", trace(entry.getThrown()));
        }
        try {
            return JSON.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an object of texts can be written as JSON", e);
        }
    }

    private static Instant time(LogRecord entry) {
        return entry.getInstant();
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
