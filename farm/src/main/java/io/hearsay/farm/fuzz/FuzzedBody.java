package io.hearsay.farm.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** Bodies, right and wrong, in right and wrong encodings. */
final class FuzzedBody {

    private static final int DEEP = 20_000;
    private static final int LONG = 300_000;
    private static final String PAGE =
            """
            <!DOCTYPE html><html><head><meta charset="%s"><title>%s</title><base href="%s">
            <meta http-equiv="refresh" content="%s"><link rel="canonical" href="%s"></head>
            <body><article><h1>%s</h1><p>%s</p><a href="%s">on</a></article></body></html>""";

    private static final List<Function<SplittableRandom, byte[]>> KINDS = List.of(
            FuzzedBody::page,
            FuzzedBody::page,
            FuzzedBody::page,
            FuzzedBody::inSomeCharset,
            FuzzedBody::noise,
            FuzzedBody::packed,
            FuzzedBody::packedTwice,
            FuzzedBody::chunks,
            FuzzedBody::deep,
            FuzzedBody::sitemap,
            FuzzedBody::feed,
            FuzzedBody::entities,
            FuzzedBody::longAttribute,
            FuzzedBody::surrogates,
            random -> new byte[0]);

    private FuzzedBody() {}

    static byte[] of(SplittableRandom random) {
        return KINDS.get(random.nextInt(KINDS.size())).apply(random);
    }

    private static byte[] page(SplittableRandom random) {
        return html(random).getBytes(StandardCharsets.UTF_8);
    }

    private static String html(SplittableRandom random) {
        return PAGE.formatted(
                value(random),
                value(random),
                value(random),
                value(random),
                value(random),
                value(random),
                value(random).repeat(random.nextInt(40)),
                value(random));
    }

    /** Something to stand in an attribute or a text. */
    private static String value(SplittableRandom random) {
        List<String> values = List.of(
                "utf-8",
                "",
                "/",
                "?",
                "#",
                "//",
                "http://",
                "http://[",
                "data:,x",
                "0; url=",
                "999999999999;url=/",
                "-1",
                "a b c",
                "%%%zz",
                "\0",
                "\uFFFF",
                "<",
                "\">",
                "../../..",
                "mailto:a@b.example",
                "\u202e");
        return values.get(random.nextInt(values.size()));
    }

    private static byte[] inSomeCharset(SplittableRandom random) {
        List<String> charsets = List.of("UTF-16LE", "UTF-16BE", "UTF-32", "ISO-2022-JP", "windows-1251", "IBM500");
        return html(random).getBytes(Charset.forName(charsets.get(random.nextInt(charsets.size()))));
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] noise = new byte[random.nextInt(20_000)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] packed(SplittableRandom random) {
        return gzip(page(random));
    }

    private static byte[] packedTwice(SplittableRandom random) {
        return gzip(gzip(noise(random)));
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] chunks(SplittableRandom random) {
        List<String> sizes = List.of("5", "5;name=value", "-5", "ffffffffffffffff", "5 ", "xyz", "00000000000005", "");
        StringBuilder chunks = new StringBuilder();
        for (int count = random.nextInt(10); count >= 0; count--) {
            chunks.append(sizes.get(random.nextInt(sizes.size()))).append("\r\nabcde\r\n");
        }
        return ascii(random.nextBoolean() ? chunks + "0\r\n\r\n" : chunks.toString());
    }

    private static byte[] deep(SplittableRandom random) {
        String tag = List.of("<div>", "<table><tr><td>", "<b><p>", "<ul><li>", "<svg><g>", "<a href=x>")
                .get(random.nextInt(6));
        return ascii("<html><body>" + tag.repeat(DEEP) + "deep down");
    }

    private static byte[] sitemap(SplittableRandom random) {
        String entry = "<url><loc>%s</loc><lastmod>%s</lastmod></url>".formatted(value(random), value(random));
        return ascii("<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + entry.repeat(random.nextInt(200))
                + (random.nextBoolean() ? "</urlset>" : ""));
    }

    private static byte[] feed(SplittableRandom random) {
        String entry = "<item><title>%s</title><link>%s</link><pubDate>%s</pubDate></item>"
                .formatted(value(random), value(random), value(random));
        return ascii("<rss version=\"2.0\"><channel><title>t</title>" + entry.repeat(random.nextInt(200))
                + (random.nextBoolean() ? "</channel></rss>" : ""));
    }

    /** Entities that unfold to more of themselves, and one that reads a file. */
    private static byte[] entities(SplittableRandom random) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE urlset [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        xml.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]>");
        String entity = random.nextBoolean() ? "&e29;" : "&file;";
        return ascii(xml + "<urlset><url><loc>" + entity + "</loc></url></urlset>");
    }

    private static byte[] longAttribute(SplittableRandom random) {
        return ascii("<html><body><a href=\"" + "a".repeat(LONG) + "\" title='" + "x ".repeat(random.nextInt(LONG)));
    }

    private static byte[] surrogates(SplittableRandom random) {
        byte[] body = page(random);
        for (int times = 20; times > 0; times--) {
            int at = random.nextInt(body.length - 3);
            body[at] = (byte) 0xed;
            body[at + 1] = (byte) 0xa0;
            body[at + 2] = (byte) (0x80 + random.nextInt(64));
        }
        return body;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
