/**
 * What a site does not want done with its pages: text and data mining reserved by the TDM Reservation Protocol
 * (tdmrep.json, header, meta), and the robots directives of X-Robots-Tag and meta tags. Reading top down:
 * {@link io.hearsay.scraper.rights.RightsReader} puts together what holds for a page as
 * {@link io.hearsay.scraper.rights.Rights}, {@link io.hearsay.scraper.rights.TdmFiles} knows the files of origins, and
 * {@link io.hearsay.scraper.rights.OptOuts} is the record that shows what was obeyed.
 */
package io.hearsay.scraper.rights;
