package io.hearsay.cli.filter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.text.Span;
import java.util.List;
import java.util.Locale;

/** Core's values as the filters write them. */
final class Spans {

    private static final JsonMapper JSON = new JsonMapper();

    private Spans() {}

    /** {@code {"start", "end", "text"}} in code points, or null. */
    static ObjectNode json(Span span) {
        if (span == null) {
            return null;
        }
        return JSON.createObjectNode()
                .put("start", span.start())
                .put("end", span.end())
                .put("text", span.exact());
    }

    /** The same for each span. */
    static ArrayNode json(List<Span> spans) {
        ArrayNode array = JSON.createArrayNode();
        spans.forEach(span -> array.add(json(span)));
        return array;
    }

    /** A constant as the contract spells it: {@code position-change}. */
    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
