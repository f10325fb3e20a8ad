package io.hearsay.cli.manifest;

import java.util.List;
import java.util.function.Function;

/** The twelve rules that whatever is deployed must keep. */
public final class Policy {

    /**
     * A rule.
     *
     * @param name what must hold
     * @param check finds what breaks it
     */
    public record Rule(String name, Function<Manifests, List<String>> check) {

        /** What breaks it, one sentence each; nothing when it is kept. */
        public List<String> breaches(Manifests manifests) {
            return check.apply(manifests);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("pinned images", ContainerRules::pinnedImages),
            new Rule("probes", ContainerRules::probes),
            new Rule("requests and limits", ContainerRules::limits),
            new Rule("non-root", ContainerRules::nonRoot),
            new Rule("read-only root", ContainerRules::readOnlyRoot),
            new Rule("no token", PodRules::noToken),
            new Rule("grace longer than the drain", PodRules::graceOutlastsDrain),
            new Rule("selectors match", WiringRules::selectorsMatch),
            new Rule("ports exist", PortRules::portsExist),
            new Rule("referenced keys exist", ReferenceRules::referencesExist),
            new Rule("autoscaled without a fixed number", ScalingRules::scaledByOne),
            new Rule("disruption budget below replicas", ScalingRules::disruptable));

    private Policy() {}

    /** All of them. */
    public static List<Rule> rules() {
        return RULES;
    }
}
