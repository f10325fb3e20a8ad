package io.hearsay.scraper.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.scraper.takedown.TakeDownKind;
import io.hearsay.web.ProblemException;
import org.junit.jupiter.api.Test;

class TakeDownRequestTest {

    @Test
    void subjectsAreBroughtToTheirNormalForm() {
        assertThat(TakeDownRequest.of(" The Courier ", null, null, " because "))
                .isEqualTo(new TakeDownRequest(TakeDownKind.outlet, "The Courier", "because"));
        assertThat(TakeDownRequest.of(null, "News.Example:80", null, null))
                .isEqualTo(new TakeDownRequest(TakeDownKind.host, "news.example", null));
        assertThat(TakeDownRequest.of(null, null, "HTTPS://News.Example:443/a/../World/", null))
                .isEqualTo(new TakeDownRequest(TakeDownKind.prefix, "news.example/World/", null));
    }

    @Test
    void exactlyOneSubjectIsTaken() {
        assertThatThrownBy(() -> TakeDownRequest.of(null, null, null, null))
                .isInstanceOf(ProblemException.class)
                .hasMessage("exactly one of outlet, host and prefix must be given");
        assertThatThrownBy(() -> TakeDownRequest.of("a", null, "http://b/", null))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void anEmptyReasonIsNone() {
        assertThatThrownBy(() -> TakeDownRequest.reason(" ")).hasMessage("reason must have 1 to 500 characters");
        assertThat(TakeDownRequest.reason(null)).isNull();
    }
}
