package io.hearsay.scraper.takedown;

import io.hearsay.scraper.address.PageAddress;

/**
 * What a take-down may be about.
 *
 * @param articleId the article's id
 * @param outlet who published it, or null
 * @param address where it stands, or null
 */
public record Subject(String articleId, String outlet, PageAddress address) {

    String host() {
        return address == null ? null : address.host();
    }

    String url() {
        return address == null ? null : address.value();
    }
}
