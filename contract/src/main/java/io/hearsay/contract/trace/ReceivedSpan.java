package io.hearsay.contract.trace;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A span as it arrived.
 *
 * @param service that sent it
 * @param parent empty where it has none
 * @param attributes as text; of a list its items, each with a comma behind it
 */
public record ReceivedSpan(
        String service,
        String name,
        String kind,
        String trace,
        String id,
        String parent,
        boolean failed,
        Map<String, String> attributes) {

    public ReceivedSpan {
        attributes = Map.copyOf(attributes);
    }

    static Stream<ReceivedSpan> of(ResourceSpans from) {
        String service = texts(from.getResource().getAttributesList()).get("service.name");
        return from.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> of(service, span));
    }

    private static ReceivedSpan of(String service, Span span) {
        HexFormat hex = HexFormat.of();
        return new ReceivedSpan(
                service,
                span.getName(),
                span.getKind().name().replace("SPAN_KIND_", ""),
                hex.formatHex(span.getTraceId().toByteArray()),
                hex.formatHex(span.getSpanId().toByteArray()),
                hex.formatHex(span.getParentSpanId().toByteArray()),
                span.getStatus().getCode().name().endsWith("ERROR"),
                texts(span.getAttributesList()));
    }

    private static Map<String, String> texts(List<KeyValue> attributes) {
        return attributes.stream().collect(Collectors.toMap(KeyValue::getKey, given -> text(given.getValue())));
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case INT_VALUE -> Long.toString(value.getIntValue());
            case ARRAY_VALUE ->
                value.getArrayValue().getValuesList().stream()
                        .map(item -> text(item) + ",")
                        .collect(Collectors.joining());
            default -> value.toString();
        };
    }
}
