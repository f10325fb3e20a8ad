/**
 * What the three services say in the same way: problems (RFC 9457), lists with keyset cursors, query parameters that
 * name what is wrong with them, and the lifeline that ends a service when its starter is gone.
 */
package io.hearsay.web;
