package io.hearsay.scraper.rights;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts together what holds for a page: what its origin's file, its headers and it itself say. */
@Singleton
public class RightsReader {

    private static final String RESERVATION = "tdm-reservation";
    private static final String POLICY = "tdm-policy";
    private static final String ROBOTS = "x-robots-tag";
    private static final List<String> HEADERS = List.of(RESERVATION, POLICY, ROBOTS);

    private final String agent;
    private final TdmFiles files;

    RightsReader(ScraperSettings settings, TdmFiles files) {
        this.agent = settings.agentName().toLowerCase(Locale.ROOT);
        this.files = files;
    }

    /**
     * An earlier answer that the host has just confirmed (304), with what the confirmation says about rights: they may
     * change while the page does not (RFC 9111, section 3.2).
     */
    public static Answer carryOver(Answer confirmation, Answer earlier) {
        Map<String, String> headers = new HashMap<>(earlier.headers());
        HEADERS.forEach(name -> confirmation.header(name).ifPresent(value -> headers.put(name, value)));
        return new Answer(earlier.status(), headers, earlier.body(), earlier.at(), earlier.request(), earlier.ip());
    }

    /** What holds for an answer that is no page of HTML. */
    public Rights read(PageAddress address, Answer answer) {
        return read(address, answer, null);
    }

    /**
     * What holds for a page.
     *
     * @param page parsed; or null for what is no HTML
     */
    public Rights read(PageAddress address, Answer answer, Document page) {
        return read(files.rulesFor(address), address, answer, page, Instant.now());
    }

    Rights read(TdmRules file, PageAddress address, Answer answer, Document page, Instant now) {
        Metas metas = page == null ? Metas.NONE : Metas.of(page, agent);
        Map<OptOut, Place> said = new EnumMap<>(OptOut.class);
        answer.header(ROBOTS).ifPresent(value -> add(said, RobotsDirectives.ofHeader(value, agent, now), Place.HEADER));
        metas.robots().forEach(content -> add(said, RobotsDirectives.ofMeta(content, now), Place.META));
        TdmStatement tdm = file.about(address)
                .supersededBy(
                        TdmStatement.of(Place.HEADER, values(answer, RESERVATION), values(answer, POLICY), address))
                .supersededBy(TdmStatement.of(Place.META, metas.reservations(), metas.policies(), address));
        boolean reserved = Boolean.TRUE.equals(tdm.reserved());
        if (reserved) {
            said.put(OptOut.TDM_RESERVATION, tdm.place());
        }
        return said.isEmpty() ? Rights.NONE : new Rights(said, reserved ? tdm.policy() : null);
    }

    private static void add(Map<OptOut, Place> said, Set<OptOut> more, Place place) {
        more.forEach(optOut -> said.putIfAbsent(optOut, place));
    }

    private static List<String> values(Answer answer, String header) {
        return answer.header(header).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** The meta elements of a page that say something about rights. */
    private record Metas(List<String> robots, List<String> reservations, List<String> policies) {

        static final Metas NONE = new Metas(List.of(), List.of(), List.of());

        static Metas of(Document page, String agent) {
            Metas metas = new Metas(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (Element element : page.getElementsByTag("meta")) {
                String name = element.attr("name").strip().toLowerCase(Locale.ROOT);
                String content = element.attr("content").strip();
                switch (name) {
                    case "robots" -> metas.robots.add(content);
                    case RESERVATION -> metas.reservations.add(content);
                    case POLICY -> metas.policies.add(content);
                    default -> {
                        if (name.equals(agent)) {
                            metas.robots.add(content);
                        }
                    }
                }
            }
            return metas;
        }
    }
}
