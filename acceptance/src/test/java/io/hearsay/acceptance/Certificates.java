package io.hearsay.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A private authority with one certificate for {@code localhost}, made with the JDK's keytool, as PEM files. */
final class Certificates {

    private static final String PASSWORD = "changeit";

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    static Certificates in(Path folder) throws Exception {
        Files.createDirectories(folder);
        Certificates made = new Certificates(folder);
        made.keytool("-genkeypair -alias ca -dname CN=authority -keyalg EC -ext bc:c -validity 2 -keystore ca.p12");
        made.keytool("-exportcert -alias ca -rfc -file ca.pem -keystore ca.p12");
        made.keytool("-genkeypair -alias one -dname CN=localhost -keyalg EC -validity 2 -keystore one.p12");
        made.keytool("-certreq -alias one -file one.csr -keystore one.p12");
        made.keytool("-gencert -alias ca -rfc -infile one.csr -outfile one.pem -validity 2"
                + " -ext san=dns:localhost -ext eku=serverAuth -keystore ca.p12");
        made.exportKey();
        return made;
    }

    private void keytool(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ", -1)));
        command.addAll(List.of("-storepass", PASSWORD));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("keytool " + arguments + ": " + said);
        }
    }

    private void exportKey() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("one.p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        byte[] key = store.getKey("one", PASSWORD.toCharArray()).getEncoded();
        Files.createFile(key(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                key(),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    /** The authority's certificate. */
    Path authority() {
        return folder.resolve("ca.pem");
    }

    /** The certificate of {@code localhost}. */
    Path certificate() {
        return folder.resolve("one.pem");
    }

    /** Its private key. */
    Path key() {
        return folder.resolve("one.key");
    }

    /** Trusts the authority and nobody else. */
    SSLContext context() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(authority())) {
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
