package io.hearsay.cli.hostile;

import io.hearsay.farm.http.Answer;
import io.hearsay.farm.http.PlainAnswer;
import io.hearsay.farm.http.Request;
import io.hearsay.farm.http.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A site of articles that say what would run in a browser, of lists that blow up, and of everything else that another
 * site offers.
 */
public final class HostileSite implements Site {

    private static final int BOMB_BYTES = 200_000_000;

    private final List<String> payloads;
    private final Site otherwise;
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    /**
     * Prepares the site.
     *
     * @param payloads what articles say
     * @param canary host and port where nobody may come
     * @param otherwise answers what is not its own
     */
    public HostileSite(List<String> payloads, String canary, Site otherwise) {
        this.payloads = List.copyOf(payloads);
        this.otherwise = otherwise;
        answers.put("/laughs.xml", xml(laughs("urlset><url><loc>&l9;</loc></url></urlset")));
        answers.put("/laughs.rss", xml(laughs("rss version='2.0'><channel><title>&l9;</title></channel></rss")));
        answers.put("/laughs.html", page("<!DOCTYPE html [<!ENTITY a 'b'>]>" + "&a;".repeat(100_000)));
        answers.put("/external.xml", xml(external(canary, "urlset><url><loc>/&e;</loc></url></urlset")));
        answers.put(
                "/external.rss", xml(external(canary, "rss version='2.0'><channel><title>&e;</title></channel></rss")));
        answers.put("/square.xml", xml(square()));
        answers.put("/packed.html", packed("text/html", bomb()));
        answers.put("/packed.xml", packed("application/xml", bomb()));
        answers.put("/bomb.xml.gz", PlainAnswer.of(200, "application/gzip", bomb()));
        answers.put("/deep.xml", xml("<urlset>" + "<url>".repeat(200_000)));
        answers.put("/deep.html", page("<div>".repeat(200_000)));
        answers.put(
                "/deep.json",
                PlainAnswer.of(
                        200,
                        "application/feed+json",
                        bytes("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + "[".repeat(200_000))));
        answers.put("/many.xml", xml("<urlset>" + "<url><loc>/nowhere</loc></url>".repeat(300_000) + "</urlset>"));
        answers.put(
                "/.well-known/tdmrep.json",
                PlainAnswer.of(
                        200,
                        "application/json",
                        bytes("[{\"location\":\"/never" + "*a".repeat(20_000)
                                + "\",\"tdm-reservation\":1,\"tdm-policy\":\"http://" + canary + "/policy\"}]")));
    }

    /** The paths of its articles and lists, to be crawled from. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>(answers.keySet());
        for (int i = 0; i < payloads.size(); i++) {
            paths.add("/article/" + i);
        }
        return paths;
    }

    @Override
    public Answer answer(Request request) {
        String path = request.path();
        if (path.startsWith("/article/") && path.substring(9).matches("[0-9]{1,3}")) {
            return article(Integer.parseInt(path, 9, path.length(), 10) % payloads.size());
        }
        return answers.containsKey(path) ? answers.get(path) : otherwise.answer(request);
    }

    private Answer article(int number) {
        String payload = payloads.get(number);
        String quoted = payload.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        return page(
                """
                <!DOCTYPE html><html lang="en"><head><title>%1$s Story %2$d</title><meta name="author" content="%1$s">
                <meta property="og:site_name" content="%1$s"><link rel="canonical" href="%1$s">
                <meta property="article:section" content="%1$s"></head><body><article><h1>%1$s Story %2$d</h1>
                <p>LONDON (%1$s) - Harbour master Quill %1$s Marrow told %1$s on Tuesday that crossing %2$d would be closed for
                repairs until the end of May, whatever the weather brings.</p>
                <p>“Crossing %2$d %1$s is not safe,” Quill Marrow said. “It will be made safe %1$s by summer.”</p>
                <figure><img src="x.png" alt="%1$s"><figcaption>The quay. %1$s</figcaption></figure></article></body></html>
                """
                        .formatted(quoted, number));
    }

    /** A few lines that stand for gigabytes. */
    private static String laughs(String document) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .repeat("&l" + (i - 1) + ";", 10)
                    .append("\">");
        }
        return text.append("]><").append(document).append('>').toString();
    }

    private static String external(String canary, String document) {
        return "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"http://%1$s/dtd\" [<!ENTITY e SYSTEM \"http://%1$s/entity\">"
                        .formatted(canary)
                + "<!ENTITY %% p SYSTEM \"http://%s/parameter\"> %%p;]><".formatted(canary) + document + ">";
    }

    /** One long entity, many times: it grows with the square of the file. */
    private static String square() {
        return "<!DOCTYPE a [<!ENTITY e \"" + "x".repeat(100_000) + "\">]><urlset><url><loc>" + "&e;".repeat(100_000)
                + "</loc></url></urlset>";
    }

    private static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes("<urlset><url><loc>/"));
            byte[] piece = new byte[1 << 16];
            Arrays.fill(piece, (byte) 'a');
            for (int sent = 0; sent < BOMB_BYTES; sent += piece.length) {
                gzip.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Answer packed(String mediaType, byte[] body) {
        return PlainAnswer.of(200, mediaType, body).with("Content-Encoding", "gzip");
    }

    private static Answer xml(String text) {
        return PlainAnswer.of(200, "application/xml", bytes(text));
    }

    private static Answer page(String html) {
        return PlainAnswer.page(bytes(html));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
