package io.hearsay.farm.host;

import io.hearsay.farm.http.Answer;
import io.hearsay.farm.http.PlainAnswer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Text in an encoding that is named wrongly, elsewhere, or not at all. */
final class CharsetCorner implements Corner {

    private static final String TEXT =
            "<html><head>%s<title>Déjà vu</title></head><body><article><p>Le ministre: “pas de coordination” – "
                    + "déjà vu au café, dit-on à l’hôtel de ville.</p></article></body></html>";

    @Override
    public List<String> entrances() {
        return List.of(
                "/charset/unknown.html",
                "/charset/header.html",
                "/charset/meta.html",
                "/charset/wrong.html",
                "/charset/mark.html",
                "/charset/none.html");
    }

    @Override
    public Optional<Answer> answer(String target, HostPlan plan) {
        return Optional.ofNullable(
                switch (target) {
                    case "/charset/unknown.html" -> page("text/html; charset=klingon", "", StandardCharsets.UTF_8);
                    case "/charset/header.html" -> page("text/html; charset=windows-1252", "", windows());
                    case "/charset/meta.html" -> page("text/html", "<meta charset=windows-1252>", windows());
                    case "/charset/wrong.html" -> page("text/html; charset=utf-8", "", windows());
                    case "/charset/mark.html" -> page("text/html", "", StandardCharsets.UTF_16);
                    case "/charset/none.html" -> page("text/html", "", windows());
                    default -> null;
                });
    }

    private static Charset windows() {
        return Charset.forName("windows-1252");
    }

    private static Answer page(String mediaType, String meta, Charset charset) {
        return PlainAnswer.of(200, mediaType, TEXT.formatted(meta).getBytes(charset));
    }
}
