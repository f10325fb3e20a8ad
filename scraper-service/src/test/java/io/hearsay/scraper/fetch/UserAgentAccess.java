package io.hearsay.scraper.fetch;

import io.hearsay.scraper.ScraperSettings;

/** Makes user agents for tests of other packages. */
public final class UserAgentAccess {

    private UserAgentAccess() {}

    public static UserAgent userAgent(ScraperSettings settings) {
        return new UserAgent(settings);
    }
}
