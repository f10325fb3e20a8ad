/**
 * Finds the regular expressions of compiled classes and whether one takes time out of proportion to what it is given.
 */
package io.hearsay.fuzz.regex;
