package io.hearsay.cli.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.cli.services.ServiceKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HostileListTest {

    private final HostileList list = HostileList.read(4711);

    @Test
    void hasRequestsOfEveryKindForEveryService() {
        assertThat(list.requests()).hasSizeGreaterThan(3000);
        assertThat(list.requests().stream().collect(Collectors.groupingBy(HostileRequest::kind)))
                .containsKeys(
                        "xss", "sql", "header", "path", "json", "type", "method", "one", "ssrf", "formula", "raw");
        assertThat(list.requests().stream().map(HostileRequest::service)).contains(ServiceKind.values());
        assertThat(list.payloads("ssrf")).contains("http://127.99.0.9:4711/");
    }

    @Test
    void readsEscapesAndRepetitions() {
        assertThat(Notation.read("a\\r\\n\\0\\u0041\\\\<<x, * 3>>b<<c")).isEqualTo("a\r\n\0A\\x,x,x,b<<c");
    }

    @Test
    void putsPayloadsWhereTheyGoAndEscapesThemThere() {
        HostileRequest request = HostileRequest.of(
                "xss",
                ServiceKind.QUERY,
                "POST /x?q={} | Content-Type: application/json | X-A: {} || {\"a\":\"{}\",\"b\":{raw}}",
                "<\"\r\n>");
        assertThat(new String(request.message(), StandardCharsets.UTF_8))
                .startsWith("POST /x?q=%3C%22%0D%0A%3E HTTP/1.1\r\n")
                .contains("\r\nX-A: <\">\r\n", "\r\nHost: localhost\r\n", "\r\nContent-Length: 26\r\n")
                .endsWith("\r\n\r\n{\"a\":\"<\\\"\\r\\n>\",\"b\":<\"\r\n>}");
    }

    @Test
    void tellsWhatCameBack() {
        Reply reply = Reply.read(
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 503 Busy\r\nRetry-After: 3\r\nContent-Type: text/html\r\n\r\n<p>",
                Duration.ZERO,
                false);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.isOverload()).isTrue();
        assertThat(reply.isHtml()).isTrue();
        assertThat(reply.body()).isEqualTo("<p>");
        assertThat(Reply.read("", Duration.ZERO, true).hung()).isTrue();
    }
}
