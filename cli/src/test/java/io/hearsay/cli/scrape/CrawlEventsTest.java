package io.hearsay.cli.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.cli.console.UserErrorException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrawlEventsTest {

    private final List<String> seen = new ArrayList<>();

    @Test
    void eventsAreReadUpToTheEnd() {
        boolean ended = read(
                """
                id: 1
                event: progress
                data: {"id": "one"}

                : still there

                event:end
                data:{"id":
                data:"two"}

                event:end
                data:{}

                """);
        assertThat(ended).isTrue();
        assertThat(seen).containsExactly("one", "two");
    }

    @Test
    void aStreamThatBreaksOffHasNotEnded() {
        assertThat(read("event:progress\ndata:{\"id\":\"one\"}\n\nevent:end\ndata:{\"id\""))
                .isFalse();
        assertThat(seen).containsExactly("one");
    }

    @Test
    void anEventThatIsNoJsonIsNamed() {
        assertThatThrownBy(() -> read("data:nonsense\n\n"))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("an event that is no JSON");
    }

    private boolean read(String stream) {
        return new CrawlEvents()
                .read(stream.lines(), crawl -> seen.add(crawl.path("id").asText()));
    }
}
