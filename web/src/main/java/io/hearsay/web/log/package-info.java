/**
 * A service's own log: text for people, or one JSON object a line for whatever collects logs. Each line says what it is
 * about, in fields that the code around it sets: a visit, an article, a request. Every request has an id, its caller's
 * own or a new one, which is in the answer, in what is logged while it is handled, and in what other services are asked
 * meanwhile.
 */
package io.hearsay.web.log;
