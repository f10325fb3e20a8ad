package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What ships is listed in docs/dependencies.md with a licence that may ship: a library that comes in unseen, or in
 * another version, fails here. With {@code -Ddependencies.write=true} the list is made anew from the bills of materials
 * that {@code mvn -Pimages package} leaves.
 */
class DependenciesIT {

    private static final Path HOME = Path.of(System.getProperty("hearsay.home"));
    private static final Path LIST = HOME.resolve("docs/dependencies.md");
    private static final String HEAD = "| artifact | version | licence |";
    private static final Pattern ROW = Pattern.compile("\\| ([\\w.\\-]+):([\\w.\\-]+) \\| ([\\w.\\-]+) \\| (.+) \\|");
    private static final List<String> MODULES = List.of("scraper-service", "extractor-service", "query-service", "cli");

    /** One of those that an artifact is offered under must be among these. */
    private static final Set<String> MAY_SHIP = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-1.0",
            "EPL-2.0",
            "Unicode-3.0",
            "CC0-1.0",
            "Public Domain",
            "JDOM");

    /** Names that poms give instead of the usual ones. */
    private static final Map<String, String> KNOWN_AS = Map.of(
            "GNU General Public License, version 2 with the GNU Classpath Exception",
                    "GPL-2.0-with-classpath-exception",
            "Similar to Apache License but with the acknowledgment clause removed", "JDOM");

    private record Row(String group, String artifact, String version, String licences) {

        boolean mayShip() {
            return Stream.of(licences.split(" OR ", -1)).anyMatch(MAY_SHIP::contains);
        }

        String text() {
            return "| %s:%s | %s | %s |".formatted(group, artifact, version, licences);
        }
    }

    private static List<Row> listed() throws IOException {
        return Files.readAllLines(LIST).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
    }

    /** The names of all jars that ship, those of the project itself left out. */
    private static Set<String> shipped() throws IOException {
        Set<String> jars = new TreeSet<>();
        for (String module : MODULES) {
            Path libraries =
                    HOME.resolve(module).resolve(module.equals("cli") ? "target/lib" : "target/quarkus-app/lib");
            try (Stream<Path> files = Files.walk(libraries)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".jar") && !name.contains("hearsay-"))
                        .forEach(jars::add);
            }
        }
        return jars;
    }

    @Test
    void whatShipsIsListedWithALicenceThatMayShip() throws IOException {
        if (Boolean.getBoolean("dependencies.write")) {
            write();
        }
        List<Row> rows = listed();
        assertThat(rows).hasSizeGreaterThan(100).allMatch(Row::mayShip);
        Set<String> names = rows.stream()
                .flatMap(row -> Stream.of("", row.group() + ".")
                        .map(prefix -> "%s%s-%s".formatted(prefix, row.artifact(), row.version())))
                .collect(Collectors.toSet());
        List<String> unlisted = shipped().stream()
                .map(jar -> jar.substring(0, jar.length() - ".jar".length()))
                .filter(jar -> !names.contains(jar) && !names.contains(withoutClassifier(jar)))
                .toList();
        assertThat(unlisted).as("jars that docs/dependencies.md does not list").isEmpty();
    }

    private static String withoutClassifier(String jar) {
        return jar.replaceAll("-(linux|osx|windows)-[a-z0-9_]+$", "");
    }

    private static void write() throws IOException {
        TreeMap<String, Row> rows = new TreeMap<>();
        for (String module : MODULES) {
            JsonNode bill = new JsonMapper()
                    .readTree(Files.readString(HOME.resolve(module).resolve("target/sbom.json")));
            bill.path("components").forEach(component -> {
                Row row = row(component);
                if (!row.group().equals("io.hearsay")) {
                    rows.put(row.text(), row);
                }
            });
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(LIST));
        int head = lines.indexOf(HEAD);
        List<String> written = new ArrayList<>(lines.subList(0, head + 2));
        written.addAll(rows.keySet());
        Files.write(LIST, written);
    }

    private static Row row(JsonNode component) {
        Set<String> licences = new TreeSet<>();
        component.path("licenses").forEach(given -> {
            JsonNode licence = given.path("license");
            String name = licence.path("id")
                    .asText(licence.path("name").asText(given.path("expression").asText()));
            licences.add(KNOWN_AS.getOrDefault(name, name));
        });
        return new Row(
                component.path("group").asText(),
                component.path("name").asText(),
                component.path("version").asText(),
                String.join(" OR ", licences));
    }
}
