package io.hearsay.query.search;

import java.util.Optional;

/** What the entries of a list are counted by and narrowed to. Each has a number, which the keys of entries end in. */
enum Facet {
    SPEAKER(1, "speaker"),
    STATUS(2, "status"),
    VIA(3, "via"),
    ACT(4, "act"),
    POLARITY(5, "polarity"),
    MODALITY(6, "modality"),
    OUTLET(7, "outlet"),
    TYPE(8, "type"),
    YEAR(9, "year"),
    /** Searched by, not counted. */
    REPRESENTS(10, null);

    private static final int NUMBER_BITS = 15;

    private final int number;
    private final String label;

    Facet(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** The query parameter that narrows a search to one of the values, or {@code year}; null where none is counted. */
    String label() {
        return label;
    }

    /** SQL of the key of a value, as {@code claim.search_key} makes it. */
    String key(String value) {
        return "((hashtextextended(%s, 0) & -16) | %d)".formatted(value, number);
    }

    /** A condition on entries: that they have the key of a value. */
    String has(String value) {
        return "e.keys @> array[" + key(value) + "]";
    }

    /** Which facet a key is of. */
    static Optional<Facet> of(long key) {
        int number = (int) (key & NUMBER_BITS);
        return number < 1 || number > values().length ? Optional.empty() : Optional.of(values()[number - 1]);
    }
}
