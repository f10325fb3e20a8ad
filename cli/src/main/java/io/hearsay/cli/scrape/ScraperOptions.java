package io.hearsay.cli.scrape;

import io.hearsay.cli.console.UserErrorException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** How the scraper that is started behaves. */
final class ScraperOptions {

    private static final double LONGEST_DELAY = 3600;
    private static final Pattern CONTACT = Pattern.compile("https?://\\S+|[^\\s@]+@[^\\s@]+");
    private static final Pattern NETWORK = Pattern.compile("[0-9A-Fa-f.:]+(/[0-9]{1,3})?");

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            description = "Pause between two requests to a host; robots.txt may ask for a longer one (default: 1).")
    private Double delay;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Web or mail address under which a site's owner reaches you; sent with every request.")
    private String contact;

    @Option(
            names = "--allow-private",
            paramLabel = "CIDR",
            description = "Private network that may be fetched from, like 127.0.0.0/8; may be repeated.")
    private List<String> privateNetworks = List.of();

    /**
     * The settings of the scraper.
     *
     * @throws UserErrorException when a value is none of its kind
     */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (delay != null) {
            require(
                    delay >= 0 && delay <= LONGEST_DELAY,
                    "--delay must be from 0 to 3600 seconds, not %s".formatted(delay));
            settings.put(
                    "hearsay.scraper.host-delay",
                    "PT%sS".formatted(java.math.BigDecimal.valueOf(delay).toPlainString()));
        }
        if (contact != null) {
            require(
                    CONTACT.matcher(contact).matches(),
                    "--contact must be a web address like https://example.org/bot or a mail address, not " + contact);
            settings.put("hearsay.scraper.agent-contact", contact);
        }
        if (!privateNetworks.isEmpty()) {
            privateNetworks.forEach(network -> require(
                    NETWORK.matcher(network).matches(),
                    "--allow-private must be a network like 127.0.0.0/8, not " + network));
            settings.put("hearsay.scraper.allowed-private-networks", String.join(",", privateNetworks));
        }
        return settings;
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new UserErrorException(otherwise);
        }
    }
}
