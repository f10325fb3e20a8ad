package io.hearsay.farm;

import io.hearsay.farm.host.HostPlan;
import io.hearsay.farm.host.HostSite;
import io.hearsay.farm.http.Answer;
import io.hearsay.farm.http.PlainAnswer;
import io.hearsay.farm.http.Request;
import io.hearsay.farm.http.Site;
import io.hearsay.farm.witness.Manners;
import io.hearsay.farm.witness.Witness;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a plan's hosts are called and what they have, whether they are served here, elsewhere or not at all. */
public final class FarmHosts {

    private final Map<String, HostPlan> plans = new LinkedHashMap<>();
    private final Map<String, HostSite> sites = new LinkedHashMap<>();

    private FarmHosts() {}

    /**
     * The hosts of a plan.
     *
     * @param port where they listen; of no account where they go by names
     */
    public static FarmHosts of(FarmPlan plan, int port) {
        FarmHosts hosts = new FarmHosts();
        for (int number = 0; number < plan.hosts(); number++) {
            HostPlan host = plan.host(number, port);
            hosts.plans.put(host.name(), host);
            hosts.sites.put(host.name(), new HostSite(host));
        }
        return hosts;
    }

    /** The plan of each by name, in the order of the farm's plan. */
    public Map<String, HostPlan> plans() {
        return Collections.unmodifiableMap(plans);
    }

    /** The front page of each host. */
    public List<String> frontPages() {
        return plans.values().stream().map(host -> host.url("/")).toList();
    }

    /** The addresses of all pages of a host, the front page first. */
    public List<String> pagesOf(String host) {
        return sites.get(host).pages();
    }

    /** The addresses of the pages of all hosts that let them be fetched and do not misbehave. */
    public Stream<String> pages() {
        return plans.values().stream()
                .filter(host -> host.isOpen() && host.quirks().isEmpty())
                .flatMap(host -> pagesOf(host.name()).stream());
    }

    /**
     * A witness who knows what each host asks for; one that is none of these asks for nothing but the delay.
     *
     * @param delay what a visitor promises to hosts that ask for none
     */
    public Witness witness(Duration delay) {
        return Witness.of(name -> {
            HostPlan host = plans.get(name);
            if (host == null) {
                return new Manners(delay, Duration.ZERO, target -> true);
            }
            return new Manners(delay, Duration.ofSeconds(host.crawlDelaySeconds()), host::allows);
        });
    }

    Map<String, HostSite> sites() {
        return sites;
    }

    /** All of them at one address, each for the requests that name it. */
    Site byName() {
        return new Site() {
            @Override
            public Answer answer(Request request) {
                HostSite site = sites.get(host(request, ""));
                return site == null ? PlainAnswer.text(404, "no host of this name") : site.answer(request);
            }

            @Override
            public String host(Request request, String address) {
                return request.header("host").orElse(address).toLowerCase(Locale.ROOT);
            }
        };
    }
}
