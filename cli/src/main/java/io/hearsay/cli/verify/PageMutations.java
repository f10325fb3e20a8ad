package io.hearsay.cli.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks the sample site's pages as networks, publishers and attackers break theirs. The same seed breaks alike. */
final class PageMutations {

    private static final int DEEP = 10_000;
    private static final List<String> SAMPLES = List.of(
            "meridian/news/182830-no-plans-syria-airstrikes/index.html",
            "dailyloop/p90412.html",
            "recorder/news/0041/index.html",
            "orbita/politics/1028132-us-russia-syria/index.html",
            "courier/world/2014/recon-flights.html");
    private static final List<String> NESTED =
            List.of("<div>", "<b>", "<table><tr><td>", "<a href=x>", "<ul><li>", "<blockquote>", "<p><font>", "<span>");
    private static final List<String> ENCODINGS =
            List.of("UTF-16LE", "UTF-16BE", "UTF-32BE", "Shift_JIS", "ISO-8859-1", "windows-1251", "GB18030", "IBM037");
    private static final Pattern TAG = Pattern.compile("<[^<>]{1,200}+>");
    private static final Pattern ATTRIBUTE_END = Pattern.compile("[\"']");

    private final Random random;
    private final List<String> pages;
    private final List<UnaryOperator<String>> textual = List.of(
            this::nested,
            page -> someTags(page, ""),
            page -> someTags(page, "$0$0"),
            page -> some(ATTRIBUTE_END, page, ""),
            this::shuffled);

    PageMutations(long seed) {
        this.random = new Random(seed);
        this.pages = SAMPLES.stream().map(PageMutations::sample).toList();
    }

    private static String sample(String path) {
        try (InputStream page = PageMutations.class.getResourceAsStream("/io/hearsay/cli/demo/site/" + path)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample page " + path + " cannot be read", e);
        }
    }

    /** The pages as they are. */
    List<String> samples() {
        return pages;
    }

    /** The bytes of a page broken in one to three ways. */
    byte[] next() {
        String page = pages.get(random.nextInt(pages.size()));
        for (int times = random.nextInt(3); times > 0; times--) {
            page = textual.get(random.nextInt(textual.size())).apply(page);
        }
        byte[] bytes = random.nextInt(4) == 0 ? encoded(page) : page.getBytes(StandardCharsets.UTF_8);
        return random.nextBoolean() ? truncated(bytes) : flipped(bytes);
    }

    private String nested(String page) {
        int at = random.nextInt(page.length());
        String tag = NESTED.get(random.nextInt(NESTED.size()));
        return page.substring(0, at) + tag.repeat(DEEP) + page.substring(at);
    }

    private String someTags(String page, String replacement) {
        return some(TAG, page, replacement);
    }

    private String some(Pattern what, String page, String replacement) {
        int oneOf = 1 + random.nextInt(20);
        StringBuilder mutated = new StringBuilder(page.length());
        Matcher found = what.matcher(page);
        while (found.find()) {
            found.appendReplacement(mutated, random.nextInt(oneOf) == 0 ? replacement : "$0");
        }
        return found.appendTail(mutated).toString();
    }

    /** Cuts the page into pieces and puts them together in another order. */
    private String shuffled(String page) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < page.length()) {
            int end = Math.min(page.length(), at + 1 + random.nextInt(2000));
            pieces.add(page.substring(at, end));
            at = end;
        }
        Collections.shuffle(pieces, random);
        return String.join("", pieces);
    }

    private byte[] encoded(String page) {
        return page.getBytes(Charset.forName(ENCODINGS.get(random.nextInt(ENCODINGS.size()))));
    }

    private byte[] truncated(byte[] page) {
        return Arrays.copyOf(page, random.nextInt(page.length));
    }

    private byte[] flipped(byte[] page) {
        byte[] flipped = page.clone();
        for (int times = random.nextInt(100); times > 0; times--) {
            flipped[random.nextInt(page.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }
}
