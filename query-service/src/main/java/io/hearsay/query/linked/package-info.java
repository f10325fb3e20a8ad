/**
 * Answers as JSON-LD, for whoever asks for {@code application/ld+json}: claims in the terms of schema.org, where they
 * stand as Web Annotation selectors, how they came there in the terms of PROV-O. The context is sent along, so that
 * reading an answer fetches nothing else.
 */
package io.hearsay.query.linked;
