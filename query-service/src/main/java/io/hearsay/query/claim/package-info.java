/** Claims: attributions in articles with speaker, chain and spans; searched, by id, and per article. */
package io.hearsay.query.claim;
