package io.hearsay.cli.services;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process that behaves as a service does towards its starter: gets ready, and ends with its standard input. Fails on
 * purpose when a file {@code fails} lies beside its jar.
 */
final class TestingService {

    private TestingService() {}

    public static void main(String[] arguments) throws IOException {
        if (Files.exists(Path.of(System.getProperty("java.class.path")).resolveSibling("fails"))) {
            System.out.println("the reason why it fails");
            System.exit(3);
        }
        int port = Integer.getInteger("quarkus.http.port");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        while (System.in.read() >= 0) {
            // Only the end counts.
        }
        System.exit(0);
    }
}
