package io.hearsay.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The services under test. Where no base URL is given, one demonstration is started for the whole suite and stopped at
 * its end.
 */
final class Installation implements AutoCloseable {

    private final DemoProcess demo;

    private Installation(DemoProcess demo) {
        this.demo = demo;
    }

    private static Installation open() {
        if (System.getProperty("hearsay.query") != null) {
            return new Installation(null);
        }
        try {
            return new Installation(
                    DemoProcess.start(DemoProcess.freePorts(), "--ephemeral").awaitServing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the services start", e);
        }
    }

    /** The base URL of a service: query, scraper or extractor. */
    String address(String service) {
        return demo == null ? System.getProperty("hearsay." + service) : demo.address(service);
    }

    /** A client of the query service. */
    Api query() {
        return new Api(address("query"));
    }

    /** A client of the scraper. */
    Api scraper() {
        return new Api(address("scraper"));
    }

    /** A client of the extractor. */
    Api extractor() {
        return new Api(address("extractor"));
    }

    @Override
    public void close() throws IOException {
        if (demo != null) {
            demo.close();
        }
    }

    /** Hands the suite's one installation to whoever asks for it. */
    static final class Provider implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Installation.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Installation.class, type -> open());
        }
    }
}
