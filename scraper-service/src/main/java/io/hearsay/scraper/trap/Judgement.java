package io.hearsay.scraper.trap;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.frontier.Candidate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be thought of addresses that a crawl does not have yet.
 *
 * @param trapped those in a trap, not to be fetched
 * @param promising those in none, of shapes not known to be barren
 */
public record Judgement(List<Trapped> trapped, Set<PageAddress> promising) {

    /** Of no addresses. */
    public static final Judgement NONE = new Judgement(List.of(), Set.of());

    public Judgement {
        trapped = List.copyOf(trapped);
        promising = Set.copyOf(promising);
    }

    /**
     * An address in a trap.
     *
     * @param trap names the trap within crawl and host
     * @param reason in one sentence
     * @param kept whether it is kept as an address of the crawl; of a trap's many addresses only some are
     */
    public record Trapped(Candidate candidate, String trap, String reason, boolean kept) {}

    /** Those of the addresses judged that are in no trap. */
    public List<Candidate> without(List<Candidate> judged) {
        Set<Candidate> left = trapped.stream().map(Trapped::candidate).collect(Collectors.toSet());
        return left.isEmpty()
                ? judged
                : judged.stream().filter(candidate -> !left.contains(candidate)).toList();
    }

    /** Those in a trap that are kept, with their reasons. */
    public Map<Candidate, String> kept() {
        return trapped.stream().filter(Trapped::kept).collect(Collectors.toMap(Trapped::candidate, Trapped::reason));
    }

    /**
     * Whether a page leads anywhere: to a promising address that is not of its own shape.
     *
     * @param found addresses found on the page
     */
    public boolean isLeading(PageAddress page, Collection<Candidate> found) {
        Optional<String> own = Shape.of(page);
        return own.isPresent()
                && found.stream()
                        .map(Candidate::address)
                        .anyMatch(address -> promising.contains(address)
                                && !Shape.of(address).equals(own));
    }
}
