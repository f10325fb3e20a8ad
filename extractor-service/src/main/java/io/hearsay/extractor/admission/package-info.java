/**
 * Which class each request to this service is of; how many of a class are let in is {@link io.hearsay.web.admission}.
 */
package io.hearsay.extractor.admission;
