package io.hearsay.cli.verify;

import io.hearsay.farm.http.Answer;
import io.hearsay.farm.http.PlainAnswer;
import io.hearsay.farm.http.Request;
import io.hearsay.farm.http.Site;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ways to talk a scraper into connecting where it must not: odd spellings of private addresses as seeds, and a public
 * site that leads there.
 */
final class SsrfAttempts implements Site {

    /** The canary's address; every spelling below means it or another loopback or metadata address. */
    static final String CANARY = "127.99.0.9";

    private static final List<String> HOSTS = List.of(
            CANARY,
            "2137194505", // decimal
            "0x7f630009",
            "0x7f.0x63.0.9",
            "0177.0143.0.011", // octal
            "127.99.9",
            "127.6488073",
            "127.99.0.9.",
            "127%2e99%2e0%2e9",
            "127。99。0。9", // ideographic full stops
            "１２７.99.0.9", // full-width digits
            "127.0.0.1",
            "127.1",
            "localhost",
            "LOCALHOST",
            "localhost.",
            "0.0.0.0",
            "0",
            "[::1]",
            "[0:0:0:0:0:0:0:1]",
            "[::]",
            "[::ffff:127.99.0.9]", // mapped
            "[::ffff:7f63:9]",
            "[::127.99.0.9]", // compatible
            "[64:ff9b::7f63:9]", // NAT64
            "[2002:7f63:9::]", // 6to4
            "[fe80::1]",
            "[fd00:ec2::254]", // metadata
            "169.254.169.254",
            "100.100.100.200",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "user@127.99.0.9",
            "news.example@127.99.0.9");

    private static final List<String> SCHEMES = List.of(
            "file:///etc/passwd",
            "ftp://127.99.0.9/",
            "gopher://127.99.0.9/",
            "jar:http://127.99.0.9/!/",
            "javascript:alert(1)",
            "//127.99.0.9/");

    private final int port;

    /** Attempts on the canary's port. */
    SsrfAttempts(int port) {
        this.port = port;
    }

    /** Addresses to be given as seeds. */
    List<String> seeds() {
        List<String> seeds = new ArrayList<>(SCHEMES);
        HOSTS.forEach(host -> seeds.add("http://%s:%d/".formatted(host, port)));
        seeds.add("https://%s:%d/".formatted(CANARY, port));
        return seeds;
    }

    /** Paths of the public site that lead to the canary, by how they do. */
    Map<String, String> lures() {
        Map<String, String> lures = new LinkedHashMap<>();
        List.of("redirect", "refresh", "canonical", "link", "sitemap", "feed", "frame")
                .forEach(way -> lures.put(way, "/" + way));
        return lures;
    }

    /** Hosts that a crawl must have in its scope for an attempt to get as far as the guard. */
    List<String> scope() {
        return List.of(CANARY + ":" + port, "127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    private String target(String way) {
        return "http://%s:%d/%s-target".formatted(CANARY, port, way);
    }

    @Override
    public Answer answer(Request request) {
        String way = request.path().substring(1);
        return switch (way) {
            case "robots.txt" -> PlainAnswer.text(200, "User-agent: *\nDisallow:\nSitemap: " + target("robots") + "\n");
            case "redirect" -> PlainAnswer.redirect(302, target(way));
            case "refresh" -> page("<meta http-equiv=\"refresh\" content=\"0; url=%s\">", way);
            case "canonical" -> page("<link rel=\"canonical\" href=\"%s\">", way);
            case "link" -> page("<a href=\"%s\">on</a>", way);
            case "frame" -> page("<iframe src=\"%s\"></iframe><img src=\"%1$s\">", way);
            case "sitemap" ->
                xml(
                        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>%s</loc></url></urlset>",
                        way);
            case "feed" ->
                xml("<rss version=\"2.0\"><channel><title>t</title><item><link>%s</link></item></channel></rss>", way);
            default -> page("<p>A page that leads nowhere.</p>", way);
        };
    }

    private Answer page(String html, String way) {
        return PlainAnswer.page(
                ("<html><body>" + html.replace("%1$s", "%s").replace("%s", target(way)) + "</body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Answer xml(String xml, String way) {
        return PlainAnswer.of(
                200, "application/xml", xml.replace("%s", target(way)).getBytes(StandardCharsets.UTF_8));
    }
}
