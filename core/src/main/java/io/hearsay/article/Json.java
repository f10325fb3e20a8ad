package io.hearsay.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as pages carry it: RFC 8259 plus what publishers get wrong and readers forgive (raw line breaks in
 * strings, trailing commas, text after the value). Objects become {@link Map}, arrays {@link List}, strings and all
 * other scalars {@link String}; {@code null} becomes null.
 */
final class Json {

    private static final int MAX_DEPTH = 64;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /**
     * The value that the text starts with.
     *
     * @throws MalformedJson when even a forgiving reader finds none
     */
    static Object read(String text) throws MalformedJson {
        Json json = new Json(text);
        return json.value(0);
    }

    /** A text that is not JSON. */
    static final class MalformedJson extends Exception {
        MalformedJson(String expected, int position) {
            super("expected %s at character %d".formatted(expected, position));
        }
    }

    private Object value(int depth) throws MalformedJson {
        if (depth > MAX_DEPTH) {
            throw new MalformedJson("at most " + MAX_DEPTH + " levels", at);
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> scalar();
        };
    }

    private Map<String, Object> object(int depth) throws MalformedJson {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        while (!endsWith('}')) {
            String name = string();
            expect(':');
            members.put(name, value(depth + 1));
            skipComma();
        }
        return members;
    }

    private List<Object> array(int depth) throws MalformedJson {
        List<Object> items = new ArrayList<>();
        at++;
        while (!endsWith(']')) {
            items.add(value(depth + 1));
            skipComma();
        }
        return items;
    }

    private boolean endsWith(char close) throws MalformedJson {
        if (peek() == close) {
            at++;
            return true;
        }
        return false;
    }

    private void skipComma() throws MalformedJson {
        if (peek() == ',') {
            at++;
        }
    }

    private void expect(char wanted) throws MalformedJson {
        if (peek() != wanted) {
            throw new MalformedJson("'" + wanted + "'", at);
        }
        at++;
    }

    private char peek() throws MalformedJson {
        while (at < text.length() && FoldedText.isBlank(text.charAt(at))) {
            at++;
        }
        if (at >= text.length()) {
            throw new MalformedJson("a value", at);
        }
        return text.charAt(at);
    }

    private String string() throws MalformedJson {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return read.toString();
            }
            if (c == '\\') {
                escape(read);
            } else {
                read.append(c);
            }
        }
        throw new MalformedJson("'\"'", at);
    }

    private void escape(StringBuilder read) throws MalformedJson {
        if (at >= text.length()) {
            throw new MalformedJson("an escape", at);
        }
        char c = text.charAt(at++);
        switch (c) {
            case 'n', 'r', 't', 'b', 'f' -> read.append(c == 'n' ? '\n' : ' ');
            case 'u' -> read.append(unicode());
            default -> read.append(c);
        }
    }

    private char unicode() throws MalformedJson {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw new MalformedJson("four hexadecimal digits", at);
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private String scalar() throws MalformedJson {
        int start = at;
        while (at < text.length() && isScalar(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new MalformedJson("a value", at);
        }
        String word = text.substring(start, at);
        return word.equals("null") ? null : word;
    }

    private static boolean isScalar(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.';
    }
}
