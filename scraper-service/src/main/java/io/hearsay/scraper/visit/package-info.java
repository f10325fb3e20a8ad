/**
 * A visit to one address: from the lease to the final state. Reading top down:
 * {@link io.hearsay.scraper.visit.VisitLoop} leases, {@link io.hearsay.scraper.visit.Visit} asks robots and fetches,
 * {@link io.hearsay.scraper.visit.AnswerReader} tells what an answer means, {@link io.hearsay.scraper.visit.Completion}
 * writes it all down in one transaction.
 */
package io.hearsay.scraper.visit;
