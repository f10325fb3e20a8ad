/**
 * Checks against running services, known by nothing but their base URLs: give {@code -Dhearsay.query=URL},
 * {@code -Dhearsay.scraper=URL} and {@code -Dhearsay.extractor=URL} of an installation that has read the sample site,
 * or none of them to have {@link io.hearsay.acceptance.Installation} start one.
 */
package io.hearsay.acceptance;
