package io.hearsay.scraper.trap;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.frontier.AddressKind;
import io.hearsay.scraper.frontier.Candidate;
import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.trap.Judgement.Trapped;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which addresses are traps, by their looks and by what came of others of their shape, and keeps count of that.
 */
@Singleton
public class Traps {

    /** Addresses of one trap that a crawl keeps; the rest is only counted, as it may be endless. */
    static final int KEPT = 100;

    private final Shapes shapes;
    private final int enough;

    Traps(Shapes shapes, ScraperSettings settings) {
        this.shapes = shapes;
        // Where no articles are made, having none says nothing of a shape.
        this.enough = settings.extractArticles() ? settings.trapPages() : 0;
    }

    /**
     * Judges addresses that a crawl does not have yet. Costs one query, or none when no address needs one.
     *
     * @param fresh each address once
     */
    @Transactional
    public Judgement judge(String crawlId, List<Candidate> fresh) {
        int year = Year.now(ZoneOffset.UTC).getValue();
        Map<Candidate, ShapeKey> keys = new HashMap<>();
        Map<Candidate, String> reasons = new HashMap<>();
        for (Candidate candidate : fresh) {
            if (isJudged(candidate.kind()) || candidate.kind() == AddressKind.TARGET) {
                PageAddress address = candidate.address();
                Optional<UrlTrap> trap = UrlTrap.of(address, year).filter(_ -> isJudged(candidate.kind()));
                trap.ifPresent(found -> reasons.put(candidate, "a trap: " + found.reason()));
                trap.map(found -> ShapeKey.of(crawlId, address, found))
                        .or(() -> ShapeKey.of(crawlId, address))
                        .ifPresent(key -> keys.put(candidate, key));
            }
        }
        return judge(fresh, keys, reasons, shapes.counts(keys.values()));
    }

    private Judgement judge(
            List<Candidate> fresh,
            Map<Candidate, ShapeKey> keys,
            Map<Candidate, String> reasons,
            Map<ShapeKey, ShapeCounts> counts) {
        List<Trapped> trapped = new ArrayList<>();
        Set<PageAddress> promising = new HashSet<>();
        Map<ShapeKey, Long> met = new HashMap<>();
        for (Candidate candidate : fresh) {
            ShapeKey key = keys.get(candidate);
            ShapeCounts count = key == null ? ShapeCounts.NONE : counts.getOrDefault(key, ShapeCounts.NONE);
            boolean barren = count.isBarren(enough);
            if (reasons.containsKey(candidate) || (barren && isJudged(candidate.kind()))) {
                long before = count.trapped() + met.merge(key, 1L, Long::sum) - 1;
                String reason = reasons.getOrDefault(candidate, key.reason(count));
                trapped.add(new Trapped(candidate, key.shape(), reason, before < KEPT));
            } else if (!barren) {
                promising.add(candidate.address());
            }
        }
        return new Judgement(trapped, promising);
    }

    /** Only links are judged: what a site lists, what a person asked for and where these lead is fetched. */
    private static boolean isJudged(AddressKind kind) {
        return kind == AddressKind.LINK;
    }

    /**
     * Which leased addresses turned out to be in a trap since they were taken up.
     *
     * @return reasons by the lease's token
     */
    @Transactional
    public Map<Long, String> reasons(List<Lease> leases) {
        if (enough == 0) {
            return Map.of();
        }
        Map<Lease, ShapeKey> keys = new HashMap<>();
        for (Lease lease : leases) {
            if (isJudged(lease.kind())) {
                ShapeKey.of(lease.crawlId(), lease.address()).ifPresent(key -> keys.put(lease, key));
            }
        }
        Map<ShapeKey, ShapeCounts> counts = shapes.counts(keys.values());
        Map<Long, String> reasons = new HashMap<>();
        keys.forEach((lease, key) -> {
            ShapeCounts count = counts.getOrDefault(key, ShapeCounts.NONE);
            if (count.isBarren(enough)) {
                reasons.put(lease.token(), key.reason(count));
            }
        });
        return reasons;
    }

    /** Counts pages that were fetched; of a shape that proved to hold articles no more are counted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Collection<Sighting> sightings) {
        if (enough == 0) {
            return;
        }
        Map<ShapeKey, ShapeCounts> seen = new HashMap<>();
        for (Sighting sighting : sightings) {
            ShapeCounts one = new ShapeCounts(1, sighting.article() ? 1 : 0, sighting.leads() ? 1 : 0, 0);
            ShapeKey.of(sighting.crawlId(), sighting.page())
                    .filter(key -> !shapes.isProven(key))
                    .ifPresent(key -> seen.merge(key, one, ShapeCounts::plus));
        }
        shapes.add(seen);
    }

    /** Counts addresses of a crawl that are in a trap. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(String crawlId, Collection<Trapped> trapped) {
        Map<ShapeKey, ShapeCounts> met = new HashMap<>();
        for (Trapped one : trapped) {
            ShapeKey key = new ShapeKey(crawlId, one.candidate().address().host(), one.trap());
            met.merge(key, new ShapeCounts(0, 0, 0, 1), ShapeCounts::plus);
        }
        shapes.add(met);
    }
}
