/**
 * What Prometheus reads at {@code /q/metrics}: counts and times of visits, and how full frontier and queues are. No
 * metric is told apart by host, URL or crawl: there may be millions of them.
 */
package io.hearsay.scraper.metrics;
