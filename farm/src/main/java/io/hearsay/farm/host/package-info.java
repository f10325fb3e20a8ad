/**
 * What a host holds. {@link io.hearsay.farm.host.HostPlan} says how it behaves, {@link io.hearsay.farm.host.HostSite}
 * answers accordingly: robots.txt, a sitemap, pages made from nothing but a seed and their number, and the corners
 * where it misbehaves ({@link io.hearsay.farm.host.Quirk}).
 */
package io.hearsay.farm.host;
