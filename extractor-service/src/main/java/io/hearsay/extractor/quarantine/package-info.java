/**
 * Articles that could not be read as often as they may be tried: what each failed for, and how they are tried again
 * once the cause is gone. They hold nobody up meanwhile; a new revision, or another version of the extractor, tries
 * them again by itself.
 */
package io.hearsay.extractor.quarantine;
