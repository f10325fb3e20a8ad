package io.hearsay.scraper.page;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * An answer ready to be kept. Making one compresses the body, which is better done before a transaction than in it.
 *
 * @param address that was asked for
 * @param crawlId the crawl it was fetched for, or null
 * @param articleId the article that was made of it, or null
 * @param request the request's headers, by lower-case name
 * @param ip the host's address that answered, or null where it is not known
 * @param status HTTP status
 * @param headers the answer's headers, by lower-case name
 * @param body compressed, or null where there is none to keep
 * @param bytes length of the body before compression
 * @param digest SHA-256 of the body before compression, or null where there is none
 * @param at when the answer was complete, to the microsecond
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; bodies are too long to copy
public record Capture(
        PageAddress address,
        String crawlId,
        String articleId,
        Map<String, String> request,
        String ip,
        int status,
        Map<String, String> headers,
        byte[] body,
        int bytes,
        byte[] digest,
        Instant at) {

    /**
     * Of an answer.
     *
     * @param crawlId the crawl it was fetched for, or null
     * @param articleId the article that was made of it, or null
     */
    public static Capture of(PageAddress address, Answer answer, String crawlId, String articleId) {
        byte[] body = answer.body();
        return new Capture(
                address,
                crawlId,
                articleId,
                answer.request(),
                answer.ip(),
                answer.status(),
                answer.headers(),
                body.length == 0 ? null : Gzip.compress(body),
                body.length,
                body.length == 0 ? null : sha256(body),
                answer.at().truncatedTo(ChronoUnit.MICROS));
    }

    /** The same, of which this article was made, or none. */
    public Capture as(String article) {
        return new Capture(address, crawlId, article, request, ip, status, headers, body, bytes, digest, at);
    }

    /** Whether the answer had a body that is not kept, or is kept no longer. */
    public boolean isTruncated() {
        return body == null
                && (bytes > 0 || !headers.getOrDefault("content-length", "0").equals("0"));
    }

    /** The body as it was before compression, read as it is decompressed; empty where there is none. */
    public InputStream open() {
        try {
            return body == null ? InputStream.nullInputStream() : Gzip.stream(body);
        } catch (IOException e) {
            throw new UncheckedIOException("a kept page is damaged", e);
        }
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
