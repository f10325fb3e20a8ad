package io.hearsay.farm.witness;

import io.hearsay.farm.http.Exchange;

/** An exchange as one line of JSON. */
final class JsonLine {

    private JsonLine() {}

    static String of(Exchange exchange) {
        StringBuilder line = new StringBuilder(200).append("{\"at\":\"").append(exchange.at());
        line.append("\",\"host\":");
        quote(line, exchange.host());
        line.append(",\"target\":");
        quote(line, exchange.target());
        line.append(",\"status\":").append(exchange.status());
        line.append(",\"complete\":").append(exchange.complete());
        line.append(",\"start\":").append(exchange.start());
        line.append(",\"end\":").append(exchange.end());
        line.append(",\"bytes\":").append(exchange.bytes());
        line.append(",\"conditional\":").append(exchange.conditional());
        exchange.retryAfter()
                .ifPresent(seconds -> line.append(",\"retryAfter\":").append(seconds));
        if (exchange.userAgent() != null) {
            line.append(",\"userAgent\":");
            quote(line, exchange.userAgent());
        }
        return line.append("}\n").toString();
    }

    private static void quote(StringBuilder line, String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '"' || next == '\\') {
                line.append('\\').append(next);
            } else if (next < ' ') {
                line.append(String.format("\\u%04x", (int) next));
            } else {
                line.append(next);
            }
        }
        line.append('"');
    }
}
