/**
 * What the three services say in the same way: problems (RFC 9457), lists with keyset cursors, query parameters that
 * name what is wrong with them, lines of CSV, room for so many long answers, and the lifeline that ends a service when
 * its starter is gone.
 */
package io.hearsay.web;
