package io.hearsay.scraper.fetch;

import io.hearsay.scraper.ScraperSettings;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Who the scraper says it is: a product token, the version that was built, and where whoever runs it can be reached.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309#section-2.2.1">RFC 9309, the product token</a>
 */
@Singleton
public class UserAgent {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z_-]+");

    private final String token;
    private final String header;

    UserAgent(ScraperSettings settings) {
        this.token = settings.agentName();
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "hearsay.scraper.agent-name is \"%s\"; letters, dashes and underscores would be right"
                            .formatted(token));
        }
        this.header = settings.agentContact()
                .map(contact -> "%s/%s (+%s)".formatted(token, version(), contact(contact)))
                .orElse(token + "/" + version());
    }

    private static String version() {
        return ConfigProvider.getConfig()
                .getOptionalValue("quarkus.application.version", String.class)
                .orElse("unreleased");
    }

    private static String contact(String given) {
        if (!Text.isSendable(given)) {
            throw new IllegalArgumentException(
                    "hearsay.scraper.agent-contact can only hold what a header can: printable ASCII");
        }
        return given;
    }

    /** The product token that robots.txt groups are matched against. */
    public String token() {
        return token;
    }

    /** The value of the User-Agent header. */
    public String header() {
        return header;
    }
}
