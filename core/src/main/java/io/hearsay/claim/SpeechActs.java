package io.hearsay.claim;

import io.hearsay.attribution.Attribution;
import io.hearsay.attribution.Cue;
import io.hearsay.attribution.CueLexicon;
import java.util.Locale;

/** What is done by a cue. */
final class SpeechActs {

    private SpeechActs() {}

    /** The act of the last cue word the lexicon knows; a statement where none is. */
    static SpeechAct of(Attribution attribution) {
        SpeechAct act = SpeechAct.ASSERT;
        if (attribution.cue() == null) {
            return act;
        }
        for (String word : attribution.cue().exact().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            act = CueLexicon.standard().find(word).map(SpeechActs::act).orElse(act);
        }
        return act;
    }

    private static SpeechAct act(Cue cue) {
        return SpeechAct.valueOf(cue.act().toUpperCase(Locale.ROOT));
    }
}
