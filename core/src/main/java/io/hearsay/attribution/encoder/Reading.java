package io.hearsay.attribution.encoder;

import java.util.List;

/**
 * One attribution as the encoder reads it.
 *
 * @param cue the words that report
 * @param source who is reported, or null where the encoder marks nobody
 * @param content what is reported, in text order; never empty
 * @param cueProbability how likely the cue's weakest word is one, from 0 to 1
 * @param labelProbability mean probability of the labels of source and content, from 0 to 1
 */
public record Reading(Extent cue, Extent source, List<Extent> content, double cueProbability, double labelProbability) {

    public Reading {
        content = List.copyOf(content);
    }
}
