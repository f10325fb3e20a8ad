package io.hearsay.cli.filter;

import java.nio.charset.StandardCharsets;

/** Lines of input as a user types them. */
final class TestingLine {

    private TestingLine() {}

    /** A line of JSON in which single quotes stand for double ones. */
    static InputLine of(String json) {
        return InputLine.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
