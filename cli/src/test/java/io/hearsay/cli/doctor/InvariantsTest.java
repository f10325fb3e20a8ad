package io.hearsay.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvariantsTest {

    private static final Path DOCUMENT = Path.of("../docs/reliability.md");

    private static List<Invariant> all() {
        return Invariants.all(new Recomputation(null, null));
    }

    @Test
    void theDocumentListsTheInvariantsAsTheyAreChecked() throws IOException {
        assertThat(Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(all().stream()
                        .map(invariant -> "| `%s` | %s | %s |"
                                .formatted(invariant.name(), invariant.sentence(), invariant.unfinished()))
                        .toList());
    }

    @Test
    void eachHasANameOfItsOwn() {
        assertThat(all()).extracting(Invariant::name).doesNotHaveDuplicates();
    }

    @Test
    void whatMayBeUnderWayIsSaidOfThoseThatHaveIt() {
        assertThat(Invariants.quick())
                .filteredOn(invariant -> invariant.check() instanceof SqlCheck)
                .allSatisfy(invariant -> assertThat(
                                ((SqlCheck) invariant.check()).probes().stream().anyMatch(Probe::unfinished))
                        .as(invariant.name())
                        .isEqualTo(!invariant.unfinished().isEmpty()));
    }
}
