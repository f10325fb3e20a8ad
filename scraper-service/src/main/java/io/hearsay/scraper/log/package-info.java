/** What the service's log says of visits: each line that one causes names it. */
package io.hearsay.scraper.log;
