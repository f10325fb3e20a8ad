/** Articles that could not be read as often as they were tried, for operators: why, and trying them again. */
package io.hearsay.query.quarantine;
