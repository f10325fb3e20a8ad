/**
 * Traps: parts of a site that go on for ever and hold no article. {@link io.hearsay.scraper.trap.UrlTrap} tells by the
 * address alone; {@link io.hearsay.scraper.trap.Traps} by experience: addresses of one
 * {@link io.hearsay.scraper.trap.Shape} that were fetched often enough without an article, and without leading to
 * anything new, are not fetched any more. Only addresses found as links are judged; what a site lists itself, in a
 * sitemap or a feed, is not.
 */
package io.hearsay.scraper.trap;
