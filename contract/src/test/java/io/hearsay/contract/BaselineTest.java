package io.hearsay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents beside those that clients are generated from; CONTRIBUTING says how the latter move on. */
class BaselineTest {

    private static final Path DOCUMENTS = Path.of("..", "docs", "openapi");

    @ParameterizedTest
    @ValueSource(strings = {"query.yaml", "scraper.yaml", "extractor.yaml"})
    void nothingBreaksAClient(String document) throws IOException {
        Contract baseline = Contract.read(DOCUMENTS.resolve("baseline").resolve(document));
        assertThat(baseline.operations()).isNotEmpty();
        assertThat(Compatibility.breaks(baseline, Contract.read(DOCUMENTS.resolve(document))))
                .as("changes of " + document + " that break clients; see CONTRIBUTING.md")
                .isEmpty();
    }
}
