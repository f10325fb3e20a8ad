package io.hearsay.cli.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void dataIsKeptWhereTheEnvironmentSays() {
        assertThat(DataFolder.usual(Map.of("XDG_DATA_HOME", "/somewhere"))).isEqualTo(Path.of("/somewhere/hearsay"));
        assertThat(DataFolder.usual(Map.of())).endsWithRaw(Path.of(".local/share/hearsay"));
        assertThat(DataFolder.usual(Map.of("XDG_DATA_HOME", "not/absolute")))
                .endsWithRaw(Path.of(".local/share/hearsay"));
    }

    @Test
    void aKeptFolderSurvivesItsRunAndATemporaryOneDoesNot() {
        Path kept = folder.resolve("a/b");
        DataFolder.open(kept).close();
        assertThat(kept).isDirectory();
        DataFolder temporary = DataFolder.temporary();
        assertThat(temporary.path()).isDirectory();
        temporary.close();
        assertThat(temporary.path()).doesNotExist();
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining(file.toString());
    }
}
