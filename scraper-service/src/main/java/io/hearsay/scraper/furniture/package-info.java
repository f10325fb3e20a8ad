/**
 * The lines that recur on an outlet's pages: counted with every article that is stored, left out of the ones that
 * follow, and taken out of the ones before.
 */
package io.hearsay.scraper.furniture;
