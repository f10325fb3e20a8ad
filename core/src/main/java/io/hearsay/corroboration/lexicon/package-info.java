/**
 * Which words mean the same, more or the opposite: a reduced WordNet for the general vocabulary and a table of frames
 * for what news reports happen.
 */
package io.hearsay.corroboration.lexicon;
