package io.hearsay.query.access;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a caller may do. Whoever has a role has those before it as well. */
public enum Role {
    /** Nothing but the sign-in. */
    NONE,
    /** Reads. */
    READER,
    /** Hands in, and has webhooks called. */
    CONTRIBUTOR,
    /** Corrects, gives keys, sees whole articles. */
    OPERATOR;

    /** {@link #READER} as annotations and JSON have it. */
    public static final String READS = "reader";

    /** {@link #CONTRIBUTOR} as annotations and JSON have it. */
    public static final String CONTRIBUTES = "contributor";

    /** {@link #OPERATOR} as annotations and JSON have it. */
    public static final String OPERATES = "operator";

    /** The word for it in settings and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This role and those it includes, by their words. */
    public Set<String> words() {
        return Stream.of(values())
                .filter(role -> role != NONE && role.compareTo(this) <= 0)
                .map(Role::word)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The highest of these roles; {@link #NONE} when there is none among the words. */
    public static Role highest(Set<String> words) {
        return Stream.of(OPERATOR, CONTRIBUTOR, READER)
                .filter(role -> words.contains(role.word()))
                .findFirst()
                .orElse(NONE);
    }
}
