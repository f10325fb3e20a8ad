package io.hearsay.scraper.warc;

import io.hearsay.scraper.page.Capture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;

/** Writes captures as WARC records. The same capture has the same record ids in every export. */
final class CaptureRecords {

    private final WarcWriter writer;

    CaptureRecords(WarcWriter writer) {
        this.writer = writer;
    }

    /** The answer, and the request where it is known. */
    void write(Capture capture) throws IOException {
        byte[] head = HttpHead.answer(capture);
        int length = capture.body() == null ? 0 : capture.bytes();
        WarcResponse.Builder response = new WarcResponse.Builder(
                        capture.address().value())
                .version(MessageVersion.WARC_1_1)
                .recordId(id("response", capture, capture.at()))
                .date(capture.at())
                .body(
                        MediaType.HTTP_RESPONSE,
                        Channels.newChannel(new SequenceInputStream(new ByteArrayInputStream(head), capture.open())),
                        (long) head.length + length);
        if (capture.body() != null && capture.digest() != null) {
            response.payloadDigest(new WarcDigest("sha256", capture.digest()));
        }
        if (capture.isTruncated()) {
            response.truncated(WarcTruncationReason.UNSPECIFIED);
        }
        if (capture.ip() != null) {
            response.ipAddress(ip(capture.ip()));
        }
        writer.write(response.build());
        if (!capture.request().isEmpty()) {
            writer.write(request(capture));
        }
    }

    private static WarcRequest request(Capture capture) {
        return new WarcRequest.Builder(capture.address().value())
                .version(MessageVersion.WARC_1_1)
                .recordId(id("request", capture, capture.at()))
                .date(capture.at())
                .concurrentTo(uri(id("response", capture, capture.at())))
                .body(MediaType.HTTP_REQUEST, HttpHead.request(capture))
                .build();
    }

    /** The host said later that the answer is still current. */
    void writeRevisit(Capture capture, Instant confirmedAt) throws IOException {
        WarcRevisit.Builder revisit = new WarcRevisit.Builder(
                        capture.address().value(), WarcRevisit.SERVER_NOT_MODIFIED_1_1)
                .version(MessageVersion.WARC_1_1)
                .recordId(id("revisit", capture, confirmedAt))
                .date(confirmedAt)
                .refersTo(
                        uri(id("response", capture, capture.at())),
                        capture.address().value(),
                        capture.at());
        if (capture.digest() != null) {
            revisit.payloadDigest(new WarcDigest("sha256", capture.digest()));
        }
        writer.write(revisit.build());
    }

    private static UUID id(String type, Capture capture, Instant at) {
        String name = String.join(" ", type, capture.address().value(), at.toString());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static URI uri(UUID id) {
        return URI.create("urn:uuid:" + id);
    }

    private static InetAddress ip(String address) {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("a kept page has no address of its host but " + address, e);
        }
    }
}
