/** Submissions: the address of a page or a text, passed on to the scraper. */
package io.hearsay.query.submission;
