/**
 * The web page: one small resource and one template a view, rendered here and readable without a script. A view asks
 * the same resources that the API is made of, in process, so that both answer alike; what it adds is words, links and
 * marks.
 */
package io.hearsay.query.page;
