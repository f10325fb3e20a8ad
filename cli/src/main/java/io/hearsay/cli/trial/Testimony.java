package io.hearsay.cli.trial;

import io.hearsay.farm.Farm;
import io.hearsay.farm.witness.Violation;
import io.hearsay.farm.witness.Witness;
import java.util.List;

/** What a farm's witness has to say, as figures. */
public final class Testimony {

    private static final int SHOWN = 10;

    private Testimony() {}

    /** Sets the number of violations of each kind beside its target, 0, and shows some of them. */
    public static void hear(Witness witness, Farm farm, Trial trial) {
        List<Violation> violations = violations(witness, farm, trial);
        trial.figures().report("requests", farm.log().size());
        for (Violation.Kind kind : Violation.Kind.values()) {
            long count = violations.stream().filter(of -> of.kind() == kind).count();
            trial.figures().exactly("requests: " + kind.words(), count, 0);
        }
    }

    /** Sets the number of all violations beside its target, 0, under one name, and shows some of them. */
    public static void hearInShort(String name, Witness witness, Farm farm, Trial trial) {
        trial.figures().exactly(name, violations(witness, farm, trial).size(), 0);
    }

    private static List<Violation> violations(Witness witness, Farm farm, Trial trial) {
        List<Violation> violations = witness.violations(farm.log());
        violations.stream().limit(SHOWN).forEach(violation -> trial.say(violation.toString()));
        return violations;
    }
}
