package io.hearsay.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A key that may only read writes nothing: whatever writes says which scope it needs, so that none is forgotten. */
class WritingScopesTest {

    /** They change nothing but a cookie, and whoever signs in has shown no key yet. */
    private static final List<String> OPEN_TO_ALL = List.of("SignInResource.signIn", "SignInResource.signOut");

    private static Map<String, Scope> writing() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.hearsay").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
                        .flatMap(WritingScopesTest::writing)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, Scope>> writing(JavaClass type) {
        return type.getAllMethods().stream()
                .filter(WritingScopesTest::isWriting)
                .map(method -> Map.entry(type.getSimpleName() + "." + method.getName(), scope(type, method)));
    }

    private static boolean isWriting(JavaMethod method) {
        return Arrays.stream(method.reflect().getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .anyMatch(Caller::isWriting);
    }

    /** As the filter finds it: what a method says goes before what its class says. */
    private static Scope scope(JavaClass type, JavaMethod method) {
        return method.tryGetAnnotationOfType(Scoped.class)
                .or(() -> type.tryGetAnnotationOfType(Scoped.class))
                .map(Scoped::value)
                .orElse(Scope.READ);
    }

    @Test
    void whateverWritesNeedsMoreThanReading() {
        Map<String, Scope> writing = writing();

        assertThat(writing)
                .containsEntry("TakeDownResource.takeDown", Scope.TAKE_DOWN)
                .containsEntry("KeyResource.revokeKey", Scope.KEYS)
                .containsEntry("WebhookResource.testWebhook", Scope.WEBHOOKS);
        assertThat(writing.keySet().stream().filter(name -> writing.get(name) == Scope.READ))
                .containsExactlyInAnyOrderElementsOf(OPEN_TO_ALL);
    }
}
