package io.hearsay.farm.host;

import io.hearsay.farm.http.Answer;
import io.hearsay.farm.http.PlainAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Bodies of another type than they say, or of one that is no page. */
final class TypeCorner implements Corner {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H'};
    private static final byte[] PAGE =
            "<html><body><p>A page of a few words.</p></body></html>".getBytes(StandardCharsets.US_ASCII);

    @Override
    public List<String> entrances() {
        return List.of("/type/picture.png", "/type/picture.html", "/type/none.html", "/type/nonsense.html");
    }

    @Override
    public Optional<Answer> answer(String target, HostPlan plan) {
        return Optional.ofNullable(
                switch (target) {
                    case "/type/picture.png" -> PlainAnswer.of(200, "image/png", PICTURE);
                    case "/type/picture.html" -> PlainAnswer.page(PICTURE);
                    case "/type/none.html" -> PlainAnswer.of(200, "", PAGE);
                    case "/type/nonsense.html" -> PlainAnswer.of(200, ";;;=/", PAGE);
                    default -> null;
                });
    }
}
