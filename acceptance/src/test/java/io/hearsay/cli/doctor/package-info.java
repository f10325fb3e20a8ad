/**
 * The doctor on a store that the real services made: healthy as it is, and broken in every way that a check looks for.
 * The one part of the suite that looks inside.
 */
package io.hearsay.cli.doctor;
