package io.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code hearsay} in a clone whose JDK and Maven are stand-ins that tell how they were called. */
class HearsayScriptTest {

    @TempDir
    Path folder;

    private Path clone;
    private Path jdk;
    private Path maven;
    private final List<String> path = new ArrayList<>();

    /** What a run of the script left: its two outputs and its exit status. */
    private record Outcome(String out, String err, int status) {}

    @BeforeEach
    void layOut() throws IOException {
        clone = Files.createDirectories(folder.resolve("a clone with blanks"));
        Files.copy(Path.of("..", "hearsay"), clone.resolve("hearsay"));
        executable(clone.resolve("hearsay"));
        write(clone.resolve("pom.xml"), "<project/>");
        write(clone.resolve("cli/pom.xml"), "<project/>");
        write(clone.resolve("cli/src/main/java/A.java"), "class A {}");
        jdk = jdk("jdk 25", "25.0.1");
        maven = folder.resolve("tools");
        program(
                maven.resolve("mvn"),
                "echo \"mvn $*\" >>\"$MAVEN_CALLS\"; echo noise; [ ! -e \"$MAVEN_CALLS.fails\" ]");
        path.addAll(List.of(maven.toString(), "/usr/bin", "/bin"));
    }

    @Test
    void aFirstRunBuildsAndTheNextDoesNot() throws Exception {
        assertThat(run("--help").status()).isZero();
        assertThat(mavenCalls()).singleElement().asString().contains("-pl cli -am package");
        run("--help");
        assertThat(mavenCalls()).hasSize(1);
    }

    @Test
    void aChangedSourceIsBuiltAgain() throws Exception {
        run("--help");
        Path source = clone.resolve("cli/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        run("--help");
        assertThat(mavenCalls()).hasSize(2);
    }

    @Test
    void theServicesAreBuiltOnlyForWhoStartsThem() throws Exception {
        run("extract");
        assertThat(mavenCalls().getFirst()).doesNotContain("query-service");
        run("verify");
        assertThat(mavenCalls().getLast()).contains("scraper-service");
        assertThat(mavenCalls()).hasSize(2);
        run("demo");
        assertThat(mavenCalls()).hasSize(2);
    }

    @Test
    void manifestsAreVerifiedWithoutTheServices() throws Exception {
        run("verify", "manifests");
        assertThat(mavenCalls()).singleElement().asString().doesNotContain("scraper-service");
    }

    @Test
    void imagesGetServicesOfTheirOwnKind() throws Exception {
        run("demo");
        assertThat(run("package").status()).isZero();
        run("package");
        assertThat(mavenCalls())
                .hasSize(2)
                .last()
                .asString()
                .contains("-Pimages -pl scraper-service,extractor-service,query-service");
    }

    @Test
    void standardOutputHoldsNothingButTheCommands() throws Exception {
        Outcome outcome = run("extract");
        assertThat(outcome.out()).startsWith("java ").doesNotContain("noise");
        assertThat(outcome.err()).contains("noise");
    }

    @Test
    void argumentsReachTheCommandAsTheyAre() throws Exception {
        Outcome outcome = run("evaluate", "a b", "*");
        assertThat(outcome.out())
                .contains("[evaluate][a b][*]")
                .contains("[-Dhearsay.home=" + clone.toRealPath() + "]");
    }

    @Test
    void aFailedBuildIsSaidAndNotTakenForABuilt() throws Exception {
        Files.createFile(folder.resolve("calls.fails"));
        Outcome failed = run("extract");
        assertThat(failed.status()).isNotZero();
        assertThat(failed.err()).contains("the build failed");
        Files.delete(folder.resolve("calls.fails"));
        assertThat(run("extract").status()).isZero();
        assertThat(mavenCalls()).hasSize(2);
    }

    @Test
    void theScriptWorksThroughALinkAndFromElsewhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), clone.resolve("hearsay"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link.getFileName());
        Outcome outcome = start(second, folder, "--version");
        assertThat(outcome.out()).contains("[-Dhearsay.home=" + clone.toRealPath() + "]");
    }

    @Test
    void anOldJavaOnThePathAndInJavaHomeIsPassedOver() throws Exception {
        Path old = jdk("jdk17", "17.0.9");
        path.addFirst(old.resolve("bin").toString());
        path.add(1, jdk.resolve("bin").toString());
        assertThat(run(old, "--version").out()).doesNotContain("jdk17");
    }

    @Test
    void aMissingMavenIsSaidWithTheCommandThatBringsIt() throws Exception {
        program(maven.resolve("apt-get"), "exit 100");
        program(maven.resolve("id"), "echo 1000");
        program(maven.resolve("sudo"), "exit 1");
        Files.delete(maven.resolve("mvn"));
        for (String tool :
                List.of("sh", "dirname", "readlink", "sed", "find", "head", "mkdir", "flock", "touch", "rm")) {
            Path there = Path.of("/usr/bin", tool);
            if (Files.exists(there)) {
                Files.createSymbolicLink(maven.resolve(tool), there);
            }
        }
        path.clear();
        path.add(maven.toString());
        Outcome outcome = run("extract");
        assertThat(outcome.status()).isNotZero();
        assertThat(outcome.err()).contains("Maven is needed").contains("sudo apt-get install -y maven");
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        return run(jdk, arguments);
    }

    private Outcome run(Path javaHome, String... arguments) throws IOException, InterruptedException {
        jdk = javaHome;
        return start(clone.resolve("hearsay"), clone, arguments);
    }

    private Outcome start(Path script, Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("PATH", String.join(":", path));
        builder.environment().put("MAVEN_CALLS", folder.resolve("calls").toString());
        builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(
                Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")), process.exitValue());
    }

    private List<String> mavenCalls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        write(home.resolve("release"), "IMPLEMENTOR=\"Anybody\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/java"), "printf 'java '; for a in \"$0\" \"$@\"; do printf '[%s]' \"$a\"; done");
        program(home.resolve("bin/javac"), "exit 0");
        return home;
    }

    private static void program(Path file, String body) throws IOException {
        write(file, "#!/bin/sh\n" + body + "\n");
        executable(file);
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
