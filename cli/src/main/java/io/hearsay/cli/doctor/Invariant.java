package io.hearsay.cli.doctor;

/**
 * Something that always holds of a store.
 *
 * @param name by which reports and docs/reliability.md call it
 * @param sentence what holds
 * @param unfinished what may be found while services work and is none at rest; empty when it holds at every commit
 * @param scope which services' tables it is about
 */
record Invariant(String name, String sentence, String unfinished, Scope scope, Check check) {

    /** Whose tables must be there. */
    enum Scope {
        /** Those of the scraper. */
        CRAWL,
        /** Those of the extractor. */
        CLAIM,
        /** Both. */
        BOTH
    }

    /** One that holds at every commit. */
    static Invariant always(String name, String sentence, Scope scope, Check check) {
        return new Invariant(name, sentence, "", scope, check);
    }
}
