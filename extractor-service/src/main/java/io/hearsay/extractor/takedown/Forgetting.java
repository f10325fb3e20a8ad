package io.hearsay.extractor.takedown;

/** Forgets what is stored; who keeps the rules calls it for articles that are to be read again. */
public interface Forgetting {

    /** Waits until no other transaction stores; to be called first. */
    void lock();

    /** Removes all earlier versions of what is searched; walks through lists that began before see the present ones. */
    void forgetPast();

    /** Removes everything that was stored of an article, and what followed from it alone. */
    void forget(String articleId);
}
