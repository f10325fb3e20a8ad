package io.hearsay.query.twin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What this service answers outsiders comes through the ingress of {@code k8s}, and nothing else does. */
class IngressTest {

    private static final Path INGRESS = Path.of("..", "k8s", "components", "ingress", "ingress.yaml");
    private static final Path FILES = Path.of("src", "main", "resources", "META-INF", "resources");

    /**
     * A path of the ingress.
     *
     * @param type {@code Exact}, or {@code Prefix}: whole elements of a path
     */
    private record Way(String path, String type) {

        static Way of(JsonNode path) {
            return new Way(path.path("path").asText(), path.path("pathType").asText());
        }

        boolean leadsTo(String asked) {
            String before = path.endsWith("/") ? path : path + "/";
            return asked.equals(path) || (type.equals("Prefix") && asked.startsWith(before));
        }
    }

    private static List<Way> ways() throws IOException {
        try (MappingIterator<JsonNode> documents =
                new YAMLMapper().readerFor(JsonNode.class).readValues(INGRESS.toFile())) {
            return StreamSupport.stream(
                            documents.next().at("/spec/rules/0/http/paths").spliterator(), false)
                    .map(Way::of)
                    .toList();
        }
    }

    /** Paths of all operations, with an id where a path leaves one open. */
    private static List<String> resources() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.hearsay").stream()
                        .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class) && !type.isInterface())
                        .flatMap(type -> type.getMethods().stream()
                                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                                .map(method -> path(type, method)))
                        .distinct()
                        .toList();
    }

    private static String path(JavaClass type, JavaMethod method) {
        String own = method.tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
                .map(jakarta.ws.rs.Path::value)
                .orElse("");
        String whole = type.getAnnotationOfType(jakarta.ws.rs.Path.class).value() + "/" + own;
        return ("/" + whole).replaceAll("\\{\\w+}", "a0").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    private static List<Twin> twins() {
        return resources().stream()
                .flatMap(path -> Arrays.stream(Form.values()).map(form -> Twin.at(path + form.suffix())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(FILES)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> "/" + FILES.relativize(file))
                    .toList();
        }
    }

    @Test
    void whateverIsAnsweredIsLedThrough() throws IOException {
        List<String> answered = Stream.of(
                        resources().stream(),
                        twins().stream().map(Twin::address),
                        files().stream(),
                        Stream.of("/q/openapi", "/webjars/htmx.org/2.0.10/dist/htmx.min.js"))
                .flatMap(paths -> paths)
                .toList();

        assertThat(answered)
                .contains("/", "/takedowns/a0/lift", "/api/v1/claims/stream", "/claims.csv", "/assets/page.css");
        List<Way> ways = ways();
        assertThat(answered).allMatch(path -> ways.stream().anyMatch(way -> way.leadsTo(path)));
    }

    @Test
    void everyViewWithTwinsIsAPage() {
        assertThat(twins()).extracting(Twin::view).contains(View.values());
    }

    @Test
    void nothingBelowQIsLedThroughButTheDescription() throws IOException {
        assertThat(ways())
                .filteredOn(way -> way.leadsTo("/q") || way.path().startsWith("/q/"))
                .extracting(Way::path)
                .containsExactly("/q/openapi");
    }
}
