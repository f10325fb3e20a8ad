package io.hearsay.cli.services;

import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports. */
public final class Ports {

    private Ports() {}

    /**
     * Checks that nobody listens on a port.
     *
     * @param what whose port it is, for the message
     * @param option the option that moves it
     * @throws UserErrorException naming both when it is taken or no port at all
     */
    public static void requireFree(int port, String what, String option) {
        if (port < 1 || port > 65535) {
            throw new UserErrorException("%s %d is no port: give one from 1 to 65535".formatted(option, port));
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UserErrorException(
                    "port %d of %s is taken; move it with %s PORT".formatted(port, what, option), e);
        }
    }

    /** A port that was free a moment ago. */
    public static int free() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("this machine has no free port", e);
        }
    }
}
