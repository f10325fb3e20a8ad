/**
 * What claims say together: which are one statement, how many independent origins it has, and whether two statements
 * agree, contradict each other or show a change of position – each with its reason.
 */
package io.hearsay.corroboration;
