package io.hearsay.entity;

/** By what kind of word an entity is mentioned. */
public enum MentionForm {
    /** By one of its names: "the United States", "ISIL". */
    NAME,
    /** By an adjective or the name of its people: "American", "Iraqis". */
    DEMONYM,
    /** By its seat of government, which may also mean just the place: "Damascus". */
    SEAT
}
