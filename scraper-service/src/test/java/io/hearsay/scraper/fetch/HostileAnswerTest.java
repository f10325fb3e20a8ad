package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.fetch.FetchResult.Failed;
import io.hearsay.scraper.fetch.FetchResult.TooLarge;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HostileAnswerTest {

    private static final int LIMIT = 100_000;

    private final Fetcher fetcher = TestingFetchers.onLoopback();
    private TestingRawHost host;

    @AfterEach
    void close() {
        host.close();
        fetcher.close();
    }

    private FetchResult fetch(TestingRawHost from) {
        host = from;
        return fetcher.fetch(FetchRequest.of(host.address("/"), LIMIT));
    }

    private FetchResult answer(String text) {
        return fetch(TestingRawHost.answering(text));
    }

    private static String reason(FetchResult result) {
        assertThat(result).isInstanceOf(Failed.class);
        return ((Failed) result).reason();
    }

    private static void body(FetchResult result, String expected) {
        assertThat(result).isInstanceOfSatisfying(Answer.class, answer -> assertThat(answer.body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(expected));
    }

    @Test
    void aReasonPhraseMayBeMissing() {
        body(answer("HTTP/1.1 200\nContent-Length: 2\n\nok"), "ok");
    }

    @Test
    void anAnswerOfHttp10EndsItsConnection() {
        host = TestingRawHost.start((_, out) -> {
            out.write(TestingRawHost.http("HTTP/1.0 200 OK\nContent-Length: 2\n\nok"));
            return true;
        });
        for (int i = 0; i < 2; i++) {
            body(fetcher.fetch(FetchRequest.of(host.address("/"), LIMIT)), "ok");
        }
        assertThat(host.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 204 No Content\n\n",
                "HTTP/1.1 304 Not Modified\n\n",
                "HTTP/1.1 200 OK\nContent-Length: 5\n\nfirst",
            })
    void aSecondAnswerToOneRequestIsNotTakenForThatToTheNext(String first) {
        byte[] two = TestingRawHost.http(first + "HTTP/1.1 200 OK\nContent-Length: 6\n\nforged");
        host = TestingRawHost.start((_, out) -> {
            out.write(
                    host.requests().size() == 1
                            ? two
                            : TestingRawHost.http("HTTP/1.1 200 OK\nContent-Length: 4\n\ntrue"));
            return true;
        });
        FetchRequest request = FetchRequest.of(host.address("/"), LIMIT);
        assertThat(fetcher.fetch(request)).isInstanceOf(Answer.class);
        assertThat(reason(fetcher.fetch(request))).isEqualTo("the answer was there before the request");
        body(fetcher.fetch(request), "true");
        assertThat(host.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>an answer of HTTP/0.9</html>",
                "SSH-2.0-OpenSSH_9.2\n",
                "HTTP/3.7 200 OK\n\n",
                "HTTP/1.1 two hundred\n\n",
                "HTTP/1.1 2\n\n",
                "HTTP/1.1\n\n",
                "\n\n\n",
                "\u0000\u0001\u0002\u0003",
            })
    void whatIsNoHttpIsSaidToBeBroken(String text) {
        assertThat(reason(answer(text))).containsAnyOf("the answer is broken", "closed the connection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTT", "HTTP/1.1 200 OK\nContent-Type: text/html\n"})
    void anAnswerThatEndsInItsHeadersIsSaidToBeIncomplete(String text) {
        assertThat(reason(answer(text))).isEqualTo("the host closed the connection without a whole answer");
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 900, the body ends too early",
        "Transfer-Encoding: chunked, the answer is broken",
    })
    void aBodyThatIsNotAsAnnouncedIsBroken(String header, String reason) {
        assertThat(reason(answer("HTTP/1.1 200 OK\n%s\n\nshort".formatted(header))))
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5\nhello",
                "5\nhello\n",
                "-5\nhello\n0\n\n",
                "fffffffffffffffff\nhello\n0\n\n",
                "g\nhello\n0\n\n",
                "\nhello\n0\n\n",
            })
    void brokenChunksAreSaidToBeBroken(String chunks) {
        assertThat(reason(answer("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n" + chunks)))
                .containsAnyOf("broken", "too early", "no complete answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "99999999999999999999", ""})
    void aLengthThatIsNoneIsOverlooked(String length) {
        body(answer("HTTP/1.1 200 OK\nContent-Length: %s\n\nhello".formatted(length)), "hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 -20 X\n\n", "HTTP/1.1 200 OK\nContent-Length: -7\n\nhello"})
    void whatTripsTheClientIsTheAnswersFault(String text) {
        assertThat(reason(answer(text))).startsWith("the answer is broken: ");
    }

    @Test
    void anAnswerThatFillsTheClientsStackIsBroken() {
        host = TestingRawHost.answering("HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
        Fetcher deep = TestingFetchers.of(
                Map.of("allowed-private-networks", "127.0.0.0/8"),
                new PlatformNames(Duration.ofSeconds(2)),
                client -> client.addInterceptor(_ -> {
                    throw new StackOverflowError();
                }));
        assertThat(reason(deep.fetch(FetchRequest.of(host.address("/"), LIMIT))))
                .isEqualTo("the answer is broken: StackOverflowError");
        deep.close();
    }

    @Test
    void whatFollowsTheBodyIsNotTheBody() {
        body(answer("HTTP/1.1 200 OK\nContent-Length: 5\n\nhelloHTTP/1.1 200 OK\n\nmore"), "hello");
    }

    @Test
    void aLengthBeyondTheLimitIsNotWaitedFor() {
        assertThat(answer("HTTP/1.1 200 OK\nContent-Length: 100001\n\nx")).isInstanceOf(TooLarge.class);
    }

    @Test
    void interimAnswersAreSkippedButNotForEver() {
        body(answer("HTTP/1.1 103 Early Hints\nLink: </a>\n\nHTTP/1.1 200 OK\nContent-Length: 2\n\nok"), "ok");
        host.close();
        assertThat(reason(fetch(endless("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"))))
                .isEqualTo("the headers are longer than 65536 bytes");
    }

    @Test
    void headersAreLimitedInNumber() {
        String many = "X: y\n".repeat(201);
        assertThat(reason(answer("HTTP/1.1 200 OK\n" + many + "\nhello")))
                .isEqualTo("the answer has more than 200 headers");
    }

    @Test
    void headersAreLimitedInLength() {
        assertThat(reason(answer("HTTP/1.1 200 OK\nX: %s\n\nhello".formatted("y".repeat(70_000)))))
                .isEqualTo("the headers are longer than 65536 bytes");
        host.close();
        assertThat(reason(fetch(endless("HTTP/1.1 200 ")))).isEqualTo("the headers are longer than 65536 bytes");
    }

    @Test
    void aChunkExtensionIsNotReadForEver() {
        host = TestingRawHost.start((_, out) -> {
            out.write(TestingRawHost.http("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5;"));
            return repeat(out, "x".repeat(1000));
        });
        assertThat(reason(fetch(host))).isEqualTo("the body is all framing and no content");
    }

    @Test
    void aBodyWithoutEndIsTooLarge() {
        host = TestingRawHost.start((_, out) -> {
            out.write(TestingRawHost.http("HTTP/1.1 200 OK\n\n"));
            return repeat(out, "x".repeat(1000));
        });
        assertThat(fetch(host)).isEqualTo(new TooLarge("the body is longer than 100000 bytes"));
    }

    @Test
    void aCompressedBodyWithoutEndIsTooLarge() throws IOException {
        byte[] zeros = TestingSite.gzip(new byte[3_000_000]);
        host = TestingRawHost.start((_, out) -> {
            out.write(TestingRawHost.http("HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n"));
            out.write(zeros);
            return false;
        });
        assertThat(fetch(host)).isEqualTo(new TooLarge("the body is longer than 100000 bytes"));
        assertThat(fetcher.fetch(FetchRequest.of(host.address("/"), 10_000_000)))
                .isEqualTo(new TooLarge("the body grows more than 200 times"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Encoding: gzip", "Content-Type: application/gzip"})
    void aGzipFileOfMembersThatHoldNothingIsTooLarge(String header) throws IOException {
        byte[] empty = TestingSite.emptyMembers(50_000);
        host = TestingRawHost.start((_, out) -> {
            out.write(TestingRawHost.http("HTTP/1.1 200 OK\n%s\n\n".formatted(header)));
            out.write(empty);
            return false;
        });
        assertThat(fetcher.fetch(FetchRequest.of(host.address("/"), 10_000_000)))
                .isEqualTo(new TooLarge("more than 16384 bytes of the packed body hold nothing"));
    }

    @Test
    void aBodyThatStandsStillIsGivenUp() {
        host = TestingRawHost.start((_, out) -> {
            out.write(TestingRawHost.http("HTTP/1.1 200 OK\n\nhello"));
            out.flush();
            pause(Duration.ofSeconds(5));
            return false;
        });
        assertThat(reason(fetch(host))).startsWith("nothing more of the body came within");
    }

    @Test
    void aBodyThatTricklesIsGivenUp() {
        host = TestingRawHost.start((_, out) -> {
            out.write(TestingRawHost.http("HTTP/1.1 200 OK\n\n"));
            for (int i = 0; i < 100; i++) {
                out.write('x');
                out.flush();
                pause(Duration.ofMillis(50));
            }
            return false;
        });
        assertThat(reason(fetch(host))).isEqualTo("the body comes at less than 512 bytes a second");
    }

    @Test
    void anAnswerThatNeverComesIsGivenUp() {
        host = TestingRawHost.start((_, _) -> {
            pause(Duration.ofSeconds(5));
            return false;
        });
        assertThat(reason(fetch(host))).isEqualTo("no complete answer within 2 s");
    }

    @Test
    void aCodingThatNobodyAskedForIsNamed() {
        assertThat(reason(answer("HTTP/1.1 200 OK\nContent-Encoding: br\nContent-Length: 2\n\nok")))
                .isEqualTo("unknown content coding br");
        host.close();
        assertThat(reason(answer("HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 5\n\nplain")))
                .startsWith("the body does not decompress");
    }

    @Test
    void controlCharactersInHeadersAreDropped() {
        FetchResult result =
                answer("HTTP/1.1 200 OK\nX-Note: a\u0000b\u0007c\nContent-Type: text/html\nContent-Length: 2\n\nok");
        assertThat(result).isInstanceOfSatisfying(Answer.class, answer -> assertThat(answer.header("x-note"))
                .contains("abc"));
    }

    @Test
    void aKeptConnectionThatTheHostClosedIsReplacedWithoutASecondRequest() {
        host = TestingRawHost.start((_, out) -> {
            out.write(TestingRawHost.http("HTTP/1.1 200 OK\nContent-Length: 2\n\nok"));
            return false;
        });
        for (int i = 0; i < 3; i++) {
            body(fetcher.fetch(FetchRequest.of(host.address("/" + i), LIMIT)), "ok");
            pause(Duration.ofMillis(30));
        }
        assertThat(host.requests()).hasSize(3);
        assertThat(host.connections()).isEqualTo(3);
    }

    @Test
    void aRequestThatFailsIsNotSentAgainByItself() {
        host = TestingRawHost.start((request, out) -> {
            if (request.startsWith("GET /first")) {
                out.write(TestingRawHost.http("HTTP/1.1 200 OK\nContent-Length: 2\n\nok"));
                return true;
            }
            return false;
        });
        body(fetcher.fetch(FetchRequest.of(host.address("/first"), LIMIT)), "ok");
        assertThat(reason(fetcher.fetch(FetchRequest.of(host.address("/second"), LIMIT))))
                .contains("closed the connection");
        assertThat(host.requests()).hasSize(2);
    }

    @Test
    void aConnectionIsKeptForTheNextRequest() {
        host = TestingRawHost.start((_, out) -> {
            out.write(TestingRawHost.http("HTTP/1.1 200 OK\nContent-Length: 2\n\nok"));
            return true;
        });
        for (int i = 0; i < 3; i++) {
            body(fetcher.fetch(FetchRequest.of(host.address("/" + i), LIMIT)), "ok");
        }
        assertThat(host.connections()).isOne();
    }

    private static TestingRawHost endless(String text) {
        return TestingRawHost.start((_, out) -> repeat(out, text));
    }

    private static boolean repeat(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 20_000; i++) {
            out.write(bytes);
        }
        return false;
    }

    private static void pause(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }

    @Test
    void aHostThatRefusesTheConnectionIsSaidTo() {
        host = TestingRawHost.answering("");
        host.close();
        assertThat(reason(fetcher.fetch(FetchRequest.of(host.address("/"), LIMIT))))
                .isEqualTo("no connection: Connection refused");
    }

    @Test
    void aSettingMovesTheLimitOfHeaders() {
        host = TestingRawHost.answering("HTTP/1.1 200 OK\nA: 1\nB: 2\nC: 3\n\nhello");
        Fetcher strict = TestingFetchers.onLoopback(Map.of("max-headers", "2"));
        assertThat(reason(strict.fetch(FetchRequest.of(host.address("/"), LIMIT))))
                .contains("more than 2 headers");
        strict.close();
    }
}
