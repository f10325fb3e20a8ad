/** {@code hearsay farm}: a farm of web hosts as a process of its own, for whoever wants to scrape something. */
package io.hearsay.cli.farm;
