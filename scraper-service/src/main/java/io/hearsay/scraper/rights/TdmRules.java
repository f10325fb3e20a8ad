package io.hearsay.scraper.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.scraper.address.PageAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of an origin's tdmrep.json, in its order: the first that matches holds. Entries that break the protocol say
 * nothing.
 *
 * @see <a href="https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/">TDM Reservation Protocol, W3C
 *     community group report</a>
 */
final class TdmRules {

    static final TdmRules NONE = new TdmRules(List.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Rule(PathPattern location, String reservation, String policy) {}

    private final List<Rule> rules;

    private TdmRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it is no JSON array
     */
    static TdmRules read(byte[] file) throws IOException {
        JsonNode array = JSON.readTree(file);
        if (array == null || !array.isArray()) {
            throw new IOException("it is no JSON array");
        }
        List<Rule> rules = new ArrayList<>();
        for (JsonNode entry : array) {
            String location = entry.path("location").asText("");
            String reservation = entry.path("tdm-reservation").asText("").strip();
            if (!location.isBlank() && (reservation.equals("0") || reservation.equals("1"))) {
                String policy = entry.path("tdm-policy").asText("").strip();
                rules.add(new Rule(PathPattern.of(location.strip()), reservation, policy));
            }
        }
        return new TdmRules(rules);
    }

    /** What the file says about an address of its origin. */
    TdmStatement about(PageAddress address) {
        String path = PathPattern.comparable(pathOf(address));
        return rules.stream()
                .filter(rule -> rule.location().matches(path))
                .findFirst()
                .map(rule -> TdmStatement.of(
                        Place.FILE,
                        List.of(rule.reservation()),
                        rule.policy().isEmpty() ? List.of() : List.of(rule.policy()),
                        address))
                .orElse(TdmStatement.UNSET);
    }

    private static String pathOf(PageAddress address) {
        String path = address.value().substring(address.origin().length());
        return path.isEmpty() ? "/" : path;
    }

    /** Bytes that they take in memory, about. */
    int weight() {
        long weight = rules.stream()
                .mapToLong(rule -> rule.location().weight() + rule.policy().length())
                .sum();
        return (int) Math.min(weight, Integer.MAX_VALUE);
    }

    int size() {
        return rules.size();
    }
}
