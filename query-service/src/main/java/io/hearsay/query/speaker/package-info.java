/** Speakers: whose word it is, searched by name, by another name, or by something nearly the same. */
package io.hearsay.query.speaker;
