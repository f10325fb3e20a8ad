/**
 * Other forms of one page: its AMP and mobile forms, which are never articles of their own, and its versions in other
 * languages, which are. Pages, sitemaps and Link headers name them; a table keeps them.
 */
package io.hearsay.scraper.alternate;
