package io.hearsay.scraper.takedown;

/** What is taken down; named as it stands in the database and in JSON. */
public enum TakeDownKind {
    /** One article; the subject is its id. */
    article("its article was taken down"),
    /** One address and the article made of it, if any; the subject is the address. */
    url("its address was taken down"),
    /** Everything that an outlet published; the subject is its name. */
    outlet("its outlet was taken down"),
    /** Everything on a host; the subject is its name, with its port where it is not the default one. */
    host("its host was taken down"),
    /** Every address that starts alike; the subject is that start, without its scheme. */
    prefix("the part of the site it is in was taken down");

    private final String reason;

    TakeDownKind(String reason) {
        this.reason = reason;
    }

    /** Why an address that is marked by such a take-down is not fetched. */
    public String reason() {
        return reason;
    }
}
