package io.hearsay.scraper.fetch;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Bodies: the first byte chooses coding and name. A type is always told, and unpacking ends or is refused. */
final class ContentFuzz implements FuzzTarget {

    private static final List<String> CODINGS =
            List.of("", "gzip", "deflate", "gzip, deflate", "identity", "br", "x-gzip,gzip,gzip");
    private static final List<String> NAMES =
            List.of("", "text/html", "text/plain", "application/octet-stream", "application/xml", "application/gzip");
    private static final int RATIO = 100;
    private static final long MOST = 64L << 20;

    @Override
    public void feed(byte[] input) throws IOException {
        int choice = input.length == 0 ? 0 : input[0] & 0xff;
        byte[] body = Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
        String type = ContentSniffer.mediaType(NAMES.get(choice % NAMES.size()), choice > 127, body);
        mustHold(type != null && type.equals(type.strip()), "a type is told");
        String coding = CODINGS.get(choice % CODINGS.size());
        try (InputStream open = Compression.open(new ByteArrayInputStream(body), coding, RATIO)) {
            mustHold(drained(open) <= Math.max(1L << 21, (long) RATIO * body.length + (1 << 16)), "a ratio holds");
        } catch (BrokenAnswerException | TooLongException refused) {
            mustHold(!refused.getMessage().isBlank(), "a refusal has a reason");
        }
    }

    private static long drained(InputStream open) throws IOException {
        byte[] buffer = new byte[8192];
        long length = 0;
        for (int read = open.read(buffer); read >= 0 && length < MOST; read = open.read(buffer)) {
            length += read;
        }
        return length;
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "a<!DOCTYPE html><p>x",
                "b%PDF-1.7",
                "c<?xml version='1.0'?><!-- --><rss>",
                "dRIFF0000WEBP",
                "e\ufeff<html>",
                new String(new byte[] {1, 31, 8}, StandardCharsets.ISO_8859_1),
                "\u0001plain text",
                "{\"a\":1}");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("a"),
                new Growth("a<?xml ?>", "<!-- -->", ""),
                new Growth("a", " ", "<html>"),
                new Growth("a", "<?a?>", ""));
    }
}
