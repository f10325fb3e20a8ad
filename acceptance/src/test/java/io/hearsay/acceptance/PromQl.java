package io.hearsay.acceptance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression of Prometheus asks for.
 *
 * @param name of the metric
 * @param labels those that must have one of some values; none of a pattern that is more than words
 */
record PromQl(String name, Map<String, Set<String>> labels) {

    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(?:\\{([^}]*)\\})?(?!\\s*\\(|[a-zA-Z0-9_:])");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)\\s*=~?\\s*\"([\\w|-]*)\"");
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "bool", "offset", "group_left", "group_right", "inf", "nan");

    PromQl {
        labels = Map.copyOf(labels);
    }

    /** Every metric that an expression names. */
    static List<PromQl> selectors(String expression) {
        String bare = GROUPING.matcher(expression).replaceAll(" ").replaceAll("\\[[^]]*]", " ");
        List<PromQl> found = new ArrayList<>();
        Matcher selectors = SELECTOR.matcher(bare);
        while (selectors.find()) {
            if (!WORDS.contains(selectors.group(1))) {
                found.add(new PromQl(selectors.group(1), labels(selectors.group(2))));
            }
        }
        return found;
    }

    private static Map<String, Set<String>> labels(String matchers) {
        Map<String, Set<String>> labels = new HashMap<>();
        Matcher label = LABEL.matcher(matchers == null ? "" : matchers);
        while (label.find()) {
            labels.put(
                    label.group(1),
                    new LinkedHashSet<>(Arrays.asList(label.group(2).split("\\|"))));
        }
        return labels;
    }
}
