/**
 * The demonstration: a sample site served on loopback ({@link io.hearsay.cli.demo.SampleSite}), crawled by the real
 * services, and what they answer about it.
 */
package io.hearsay.cli.demo;
