package io.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page's meta elements by name, property or itemprop, whatever their case. */
final class MetaTags {

    private final Map<String, List<String>> values = new HashMap<>();

    private MetaTags() {}

    static MetaTags of(Document page) {
        MetaTags tags = new MetaTags();
        for (Element meta : page.getElementsByTag("meta")) {
            String content = FoldedText.of(meta.attr("content"));
            if (!content.isEmpty()) {
                tags.add(meta.attr("property"), content);
                tags.add(meta.attr("name"), content);
                tags.add(meta.attr("itemprop"), content);
            }
        }
        return tags;
    }

    private void add(String name, String content) {
        if (!name.isBlank()) {
            String key = name.strip().toLowerCase(Locale.ROOT);
            values.computeIfAbsent(key, k -> new ArrayList<>()).add(content);
        }
    }

    /** The first value of the first of the names that has one, or null. */
    String first(String... names) {
        for (String name : names) {
            List<String> found = values.get(name);
            if (found != null) {
                return found.getFirst();
            }
        }
        return null;
    }

    /** All values of one name, in document order. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
