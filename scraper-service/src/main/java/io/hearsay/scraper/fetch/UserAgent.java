package io.hearsay.scraper.fetch;

import io.hearsay.scraper.ScraperSettings;
import jakarta.inject.Singleton;

/** Who the scraper says it is: a product token, a version, and where whoever runs it can be reached. */
@Singleton
public class UserAgent {

    private static final String VERSION = "0.1";

    private final String token;
    private final String header;

    UserAgent(ScraperSettings settings) {
        this.token = settings.agentName();
        this.header = settings.agentContact()
                .map(contact -> "%s/%s (+%s)".formatted(token, VERSION, contact))
                .orElse(token + "/" + VERSION);
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
