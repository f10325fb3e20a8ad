package io.hearsay.scraper.address;

import io.hearsay.scraper.ScraperSettings;

/** Makes guards for tests of other packages. */
public final class AddressGuardAccess {

    private AddressGuardAccess() {}

    public static AddressGuard guard(ScraperSettings settings) {
        return new AddressGuard(settings);
    }
}
