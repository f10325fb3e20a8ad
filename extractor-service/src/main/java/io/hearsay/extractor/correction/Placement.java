package io.hearsay.extractor.correction;

import java.util.Set;

/** Stores claims and works out what follows; who keeps corrections calls it when one is made or undone. */
public interface Placement {

    /** Waits until no other transaction stores; to be called first. */
    void lock();

    /**
     * Corrects stored claims anew.
     *
     * @param articles ids of the articles of the correction's claims
     * @param correctionId of the correction that was made or undone
     */
    void correct(Set<String> articles, String correctionId);
}
