/** Who speaks and who is named: ids of speakers, their rows, and the other names a search finds an entity under. */
package io.hearsay.extractor.entity;
