package io.hearsay.extractor.takedown;

/** Forgets stored articles; who keeps the rules calls it for those that are to be read again. */
public interface Forgetting {

    /** Waits until no other transaction stores; to be called first. */
    void lock();

    /** Removes everything that was stored of an article, and what followed from it alone. */
    void forget(String articleId);
}
