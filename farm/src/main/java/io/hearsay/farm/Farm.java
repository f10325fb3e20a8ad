package io.hearsay.farm;

import io.hearsay.farm.host.HostPlan;
import io.hearsay.farm.host.HostSite;
import io.hearsay.farm.http.Listener;
import io.hearsay.farm.http.Site;
import io.hearsay.farm.witness.RequestLog;
import io.hearsay.farm.witness.Witness;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A running farm. Closing it breaks off every connection. */
public final class Farm implements AutoCloseable {

    private static final int PORTS_TRIED = 20;

    private final FarmPlan plan;
    private final RequestLog log;
    private final int port;
    private final List<Listener> listeners = new ArrayList<>();
    private final FarmHosts hosts;

    private Farm(FarmPlan plan, RequestLog log, int port) {
        this.plan = plan;
        this.log = log;
        this.port = port;
        this.hosts = FarmHosts.of(plan, port);
    }

    /** Starts all hosts of a plan, the log in memory; see {@link #start(FarmPlan, RequestLog)}. */
    public static Farm start(FarmPlan plan) throws IOException {
        return start(plan, RequestLog.inMemory());
    }

    /**
     * Starts all hosts of a plan.
     *
     * @param log told of every request; closed with the farm
     * @throws IOException when the port is taken on one of the addresses, naming both
     */
    public static Farm start(FarmPlan plan, RequestLog log) throws IOException {
        for (int tried = 1; true; tried++) {
            Farm farm = new Farm(
                    plan,
                    log,
                    plan.port() == 0 ? freePort(plan.hasNames() ? "0.0.0.0" : plan.address(0)) : plan.port());
            try {
                farm.open();
                return farm;
            } catch (BindException e) {
                farm.stop();
                if (plan.port() != 0 || tried == PORTS_TRIED) {
                    throw e;
                }
            }
        }
    }

    private static int freePort(String address) throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return probe.getLocalPort();
        }
    }

    private void open() throws IOException {
        if (plan.hasNames()) {
            listeners.add(listen("0.0.0.0", hosts.byName()));
            return;
        }
        int number = 0;
        for (HostSite site : hosts.sites().values()) {
            listeners.add(listen(plan.address(number), site));
            number++;
        }
    }

    private Listener listen(String address, Site site) throws IOException {
        try {
            return Listener.on(InetAddress.getByName(address), port, site, log);
        } catch (BindException e) {
            throw (BindException) new BindException("%s:%d is taken".formatted(address, port)).initCause(e);
        }
    }

    /** The hosts by name, in the order of the plan. */
    public Map<String, HostPlan> hosts() {
        return hosts.plans();
    }

    /** The front page of each host. */
    public List<String> frontPages() {
        return hosts.frontPages();
    }

    /** The addresses of all pages of a host, the front page first. */
    public List<String> pagesOf(String host) {
        return hosts.pagesOf(host);
    }

    /** The addresses of the pages of all hosts that let them be fetched and do not misbehave. */
    public Stream<String> pages() {
        return hosts.pages();
    }

    /** The network that holds all hosts, as a CIDR block. */
    public String network() {
        return plan.block();
    }

    /** The port of all hosts. */
    public int port() {
        return port;
    }

    /** What was asked so far. */
    public RequestLog log() {
        return log;
    }

    /** How many connections to all hosts are open; each exchange of one that has closed is in the log. */
    public int connections() {
        return listeners.stream().mapToInt(Listener::connections).sum();
    }

    /**
     * A witness who knows what each host asks for.
     *
     * @param delay what a visitor promises to hosts that ask for none
     */
    public Witness witness(Duration delay) {
        return hosts.witness(delay);
    }

    private void stop() {
        listeners.forEach(Listener::close);
    }

    @Override
    public void close() {
        stop();
        log.close();
    }
}
