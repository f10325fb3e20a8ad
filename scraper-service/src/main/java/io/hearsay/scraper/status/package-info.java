/** Whether the scraper has anything to do, and why whatever waits is waiting. */
package io.hearsay.scraper.status;
