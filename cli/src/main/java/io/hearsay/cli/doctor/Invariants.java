package io.hearsay.cli.doctor;

import java.util.List;
import java.util.stream.Stream;

/** All invariants, in the order of docs/reliability.md. */
final class Invariants {

    private Invariants() {}

    /** Those that are checked on the store alone. */
    static List<Invariant> quick() {
        return Stream.of(
                        FrontierInvariants.all(),
                        ArticleInvariants.all(),
                        ErasureInvariants.all(),
                        ClaimInvariants.all(),
                        CountInvariants.all(),
                        EntryInvariants.all())
                .flatMap(List::stream)
                .toList();
    }

    /** All of them. */
    static List<Invariant> all(Recomputation recomputation) {
        return Stream.concat(quick().stream(), recomputation.invariants().stream())
                .toList();
    }
}
