package io.hearsay.farm.host;

import java.util.Locale;

/** A way to misbehave. Most have a corner of their own, linked from the front page. */
public enum Quirk {
    /** Loops, chains, redirects to nowhere. */
    REDIRECTS,
    /** A body that drips. */
    SLOW_BODY,
    /** A body without an end. */
    ENDLESS_BODY,
    /** A body that unpacks to a thousand times its size. */
    GZIP_BOMB,
    /** Bodies longer and shorter than they say. */
    LYING_LENGTH,
    /** Connections that break off. */
    DROPPED,
    /** Text in other encodings than it says. */
    CHARSETS,
    /** Bodies of other types than they say. */
    WRONG_TYPE,
    /** A calendar without an end. */
    CALENDAR,
    /** Every link carries a session id of its own. */
    SESSION_LINKS,
    /** Another text at every visit. */
    CHANGING,
    /** Answers with errors of every kind, made by {@link io.hearsay.farm.fuzz.Fuzz}. */
    FUZZ;

    /**
     * The quirk of a name as it is written on a command line: {@code slow-body}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Quirk of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name as it is written on a command line. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
