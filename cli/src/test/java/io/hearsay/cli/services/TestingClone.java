package io.hearsay.cli.services;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A folder laid out like a built clone, with a {@link TestingService} in place of each service. */
final class TestingClone {

    private TestingClone() {}

    /** Makes one in an empty folder. */
    static void in(Path folder) throws IOException {
        for (ServiceKind service : ServiceKind.values()) {
            Path app = Files.createDirectories(folder.resolve(service.module()).resolve("target/quarkus-app"));
            jar(app.resolve("quarkus-run.jar"));
        }
    }

    /** Makes a service fail at start from now on. */
    static void fail(Path folder, ServiceKind service) throws IOException {
        Files.createFile(folder.resolve(service.module()).resolve("target/quarkus-app/fails"));
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, TestingService.class.getName());
        String name = TestingService.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream bytes = TestingClone.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            bytes.transferTo(jar);
        }
    }
}
