package io.hearsay.scraper.warc;

import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.fetch.UserAgent;
import io.hearsay.scraper.page.Capture;
import io.hearsay.scraper.page.Captures;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Writes a crawl as WARC, each record compressed by itself. It holds one page at a time and reads each in a transaction
 * of its own: the size of a crawl does not matter, and one that is running gives what is there when it is passed by.
 */
@Singleton
class WarcExport {

    private static final int STRETCH = 200;
    private static final int BUFFER = 64 * 1024;

    private final CrawlCaptures crawlCaptures;
    private final Captures captures;
    private final UserAgent userAgent;
    private final String version;

    WarcExport(
            CrawlCaptures crawlCaptures,
            Captures captures,
            UserAgent userAgent,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.crawlCaptures = crawlCaptures;
        this.captures = captures;
        this.userAgent = userAgent;
        this.version = version;
    }

    /** Writes the whole crawl; it ends when the reader goes away. */
    void write(Crawl crawl, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        WarcWriter writer = new WarcWriter(Channels.newChannel(buffered), WarcCompression.GZIP);
        writer.write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .date(Instant.now().truncatedTo(ChronoUnit.SECONDS))
                .filename(fileName(crawl))
                .fields(info(crawl))
                .build());
        CaptureRecords records = new CaptureRecords(writer);
        String after = "";
        while (after != null) {
            CrawlCaptures.Stretch stretch = crawlCaptures.after(crawl.id, after, STRETCH);
            for (CapturePlace place : stretch.captures()) {
                write(place, records);
            }
            after = stretch.last();
        }
        buffered.flush();
    }

    static String fileName(Crawl crawl) {
        return "crawl-%s.warc.gz".formatted(crawl.id);
    }

    private void write(CapturePlace place, CaptureRecords records) throws IOException {
        // It may have been taken down, or have given way to others, since it was listed.
        Optional<Capture> capture = captures.find(place.address(), place.at());
        if (capture.isPresent()) {
            records.write(capture.get());
            if (place.confirmedAt() != null) {
                records.writeRevisit(capture.get(), place.confirmedAt());
            }
        }
    }

    private Map<String, List<String>> info(Crawl crawl) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("software", List.of("Hearsay/" + version));
        fields.put("format", List.of("WARC File Format 1.1"));
        fields.put(
                "conformsTo",
                List.of("http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"));
        fields.put("isPartOf", List.of(crawl.id));
        fields.put("http-header-user-agent", List.of(userAgent.header()));
        fields.put("robots", List.of("obeyed (RFC 9309), with Crawl-delay"));
        fields.put("scope", List.of(String.join(" ", crawl.scope)));
        fields.put(
                "description",
                List.of("Bodies are stored decoded; headers of the encoding on the wire are named x-crawler-*. An"
                        + " answer whose body is not kept is marked WARC-Truncated."));
        return fields;
    }
}
