package io.hearsay.article;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The first line is the Content-Type header, the rest the page. No character comes from nowhere. */
final class CharsetFuzz implements FuzzTarget {

    private final PageDecoder decoder = new PageDecoder();

    @Override
    public void feed(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        String header = new String(input, 0, end, StandardCharsets.ISO_8859_1);
        byte[] body = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
        try {
            mustHold(decoder.decode(body, header).length() <= body.length, "a character takes a byte at least");
        } catch (UnreadablePageException refused) {
            mustHold(!refused.getMessage().isBlank(), "a refusal has a reason");
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "text/html; charset=utf-8\n<p>Straße",
                "text/html; charset=\"x-sjis\"\n<meta charset=windows-1251>",
                "text/html\n<meta http-equiv=content-type content='text/html; charset=iso-8859-15'>",
                "application/xhtml+xml;charset=UTF-16LE\n<?xml version='1.0' encoding='koi8-r'?>",
                "text/html;charset=iso-2022-jp\n\u001b$B\u001b(B");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                new Growth("text/html\n", "<meta charset=x>", ""),
                new Growth("text/html\n", "charset=", ""),
                new Growth("text/html\n", "\u00e9", ""),
                new Growth("text/html; ", "charset=", "\nx"),
                new Growth("text/html\n<?xml ", "encoding=", ""),
                new Growth("text/html\n<!--", "<meta ", ""));
    }
}
