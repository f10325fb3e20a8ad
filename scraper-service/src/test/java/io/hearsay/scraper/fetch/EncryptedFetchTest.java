package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.fetch.FetchResult.Failed;
import io.hearsay.scraper.fetch.FetchResult.TooLarge;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EncryptedFetchTest {

    private static final int LIMIT = 100_000;

    private final HeldCertificate certificate = new HeldCertificate.Builder()
            .addSubjectAlternativeName("news.example")
            .build();
    private final MockWebServer server = new MockWebServer();
    private Fetcher fetcher;

    @BeforeEach
    void open() {
        fetcher = fetcher(trusting(certificate));
    }

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    private static Fetcher fetcher(UnaryOperator<OkHttpClient.Builder> options) {
        Dns names = host -> List.of(java.net.InetAddress.getLoopbackAddress());
        return TestingFetchers.of(
                Map.of("allowed-private-networks", "127.0.0.0/8", "request-timeout", "PT5S"), names, options);
    }

    private static UnaryOperator<OkHttpClient.Builder> trusting(HeldCertificate certificate) {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        return builder -> builder.sslSocketFactory(trust.sslSocketFactory(), trust.trustManager());
    }

    private void serve(Protocol... protocols) throws IOException {
        HandshakeCertificates identity =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        server.useHttps(identity.sslSocketFactory());
        server.setProtocols(List.of(protocols));
        server.start();
    }

    private FetchResult fetch(String host, String path) {
        return fetcher.fetch(
                FetchRequest.of(PageAddress.stored("https://%s:%d%s".formatted(host, server.getPort(), path)), LIMIT));
    }

    private static MockResponse page(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .addHeader("ETag", "W/\"v1\"")
                .body(body)
                .build();
    }

    @Test
    void http2IsSpokenWhereTlsNegotiatesIt() throws Exception {
        serve(Protocol.HTTP_2, Protocol.HTTP_1_1);
        server.enqueue(page("<p>one</p>"));
        server.enqueue(page("<p>two</p>"));
        assertThat(fetch("news.example", "/1")).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.body()).isEqualTo(TestingSite.bytes("<p>one</p>"));
            assertThat(answer.header("etag")).contains("W/\"v1\"");
        });
        assertThat(fetch("news.example", "/2")).isInstanceOf(Answer.class);
        RecordedRequest first = server.takeRequest();
        RecordedRequest second = server.takeRequest();
        assertThat(first.getVersion()).isEqualTo("HTTP/2");
        assertThat(first.getHeaders().get("User-Agent")).startsWith("hearsay/");
        assertThat(second.getConnectionIndex()).as("the same connection").isEqualTo(first.getConnectionIndex());
        assertThat(second.getExchangeIndex()).isOne();
    }

    @Test
    void http11IsSpokenWhereTlsNegotiatesNothing() throws Exception {
        serve(Protocol.HTTP_1_1);
        server.enqueue(page("<p>one</p>"));
        server.enqueue(page("<p>two</p>"));
        assertThat(fetch("news.example", "/1")).isInstanceOf(Answer.class);
        assertThat(fetch("news.example", "/2")).isInstanceOf(Answer.class);
        assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/1.1");
        assertThat(server.takeRequest().getExchangeIndex())
                .as("second on its connection")
                .isOne();
    }

    @Test
    void limitsHoldForHttp2() throws IOException {
        serve(Protocol.HTTP_2, Protocol.HTTP_1_1);
        server.enqueue(page("x".repeat(LIMIT + 1)));
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(TestingSite.gzip(new byte[2_000_000])))
                .build());
        MockResponse.Builder many = new MockResponse.Builder();
        for (int i = 0; i < 250; i++) {
            many.addHeader("X-" + i, "y");
        }
        server.enqueue(many.build());
        MockResponse.Builder vast = new MockResponse.Builder();
        for (int i = 0; i < 50; i++) {
            // Nothing that HPACK could shorten to below the limit.
            vast.addHeader(
                    "X-" + i,
                    new java.util.Random(i)
                            .ints(3000, 'a', 'z')
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString());
        }
        server.enqueue(vast.build());
        assertThat(fetch("news.example", "/long")).isInstanceOf(TooLarge.class);
        assertThat(fetch("news.example", "/bomb")).isInstanceOf(TooLarge.class);
        assertThat(fetch("news.example", "/many"))
                .isEqualTo(new Failed("the answer has more than 200 headers", FailureCause.MALFORMED));
        assertThat(fetch("news.example", "/vast")).isInstanceOf(Failed.class);
    }

    @Test
    void aCertificateOfAnotherNameIsNotAccepted() throws IOException {
        serve(Protocol.HTTP_2, Protocol.HTTP_1_1);
        assertThat(fetch("other.example", "/")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).startsWith("no encrypted connection: ");
            assertThat(failed.cause()).isEqualTo(FailureCause.TLS);
        });
    }

    @Test
    void aCertificateOfNobodyIsNotAccepted() throws IOException {
        serve(Protocol.HTTP_2, Protocol.HTTP_1_1);
        fetcher.close();
        fetcher = fetcher(UnaryOperator.identity());
        assertThat(fetch("news.example", "/")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).startsWith("no encrypted connection: ");
            assertThat(failed.cause()).isEqualTo(FailureCause.TLS);
        });
    }

    @Test
    void twoHostsNeverShareAConnection() throws Exception {
        HeldCertificate both = new HeldCertificate.Builder()
                .addSubjectAlternativeName("news.example")
                .addSubjectAlternativeName("blog.example")
                .build();
        fetcher.close();
        fetcher = fetcher(trusting(both));
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(both)
                .build()
                .sslSocketFactory());
        server.start();
        server.enqueue(page("one"));
        server.enqueue(page("two"));
        assertThat(fetch("news.example", "/")).isInstanceOf(Answer.class);
        assertThat(fetch("blog.example", "/")).isInstanceOf(Answer.class);
        assertThat(server.takeRequest().getConnectionIndex())
                .isNotEqualTo(server.takeRequest().getConnectionIndex());
    }
}
