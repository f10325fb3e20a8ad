package io.hearsay.attribution.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that ship are those the figures of docs/evaluation.md were measured with. */
class ModelFilesTest {

    @ParameterizedTest
    @CsvSource({
        "encoder.onnx, a5b9eca7f03ce8a1eeff829015debd309f6004ea386233289f3cc1e83e5863a8",
        "frames.onnx, 2d31d4b4d9fbb1e9c1713325bfa43db56cfbca90f6ab23f7251a4be8fa664106",
        "vocab.txt, 07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
    })
    void theModelIsTheOneThatWasMeasured(String file, String sha256) throws IOException, NoSuchAlgorithmException {
        try (InputStream in = ModelFilesTest.class.getResourceAsStream(file)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());

            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
        }
    }
}
