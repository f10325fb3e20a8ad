/**
 * People whose words were taken down. Each is a rule that is applied whenever an article is stored: the sentences that
 * carry their claims – and, where asked for, all that name them – are blanked out before anything is kept of the
 * article but one copy of it, which nothing else reads; claims in those sentences are none. Lifting a rule has the
 * articles read again. What is taken down by address or outlet comes from the feed as tombstones.
 */
package io.hearsay.extractor.takedown;
