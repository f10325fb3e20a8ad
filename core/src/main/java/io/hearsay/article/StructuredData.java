package io.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What the page says of itself in JSON-LD: the node of its article, wherever the publisher put it (top level, list,
 * {@code @graph}, main entity).
 *
 * @see <a href="https://schema.org/NewsArticle">schema.org NewsArticle</a>
 */
final class StructuredData {

    private static final Logger LOG = Logger.getLogger(StructuredData.class.getName());
    private static final StructuredData NONE = new StructuredData(Map.of(), Map.of());
    private static final int MAX_NODES = 20_000;

    private final Map<?, ?> article;
    private final Map<Object, Map<?, ?>> nodesById;

    private StructuredData(Map<?, ?> article, Map<Object, Map<?, ?>> nodesById) {
        this.article = article;
        this.nodesById = nodesById;
    }

    /** Reads the page's JSON-LD; what is not JSON is passed over. */
    static StructuredData of(Document page) {
        List<Map<?, ?>> articles = new ArrayList<>();
        Map<Object, Map<?, ?>> nodesById = new HashMap<>();
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").trim().equalsIgnoreCase("application/ld+json")) {
                collectArticles(parse(script.data()), articles, nodesById);
            }
        }
        return articles.stream()
                .max(StructuredData::moreTelling)
                .map(article -> new StructuredData(article, nodesById))
                .orElse(NONE);
    }

    private static int moreTelling(Map<?, ?> one, Map<?, ?> other) {
        return Integer.compare(telling(one), telling(other));
    }

    private static int telling(Map<?, ?> node) {
        int score = node.get("datePublished") == null ? 0 : 2;
        score += node.get("headline") == null ? 0 : 2;
        score += node.get("articleBody") == null ? 0 : 1;
        return score + (node.get("author") == null ? 0 : 1);
    }

    private static Object parse(String script) {
        try {
            return Json.read(withoutWrapping(script));
        } catch (Json.MalformedJson e) {
            LOG.log(Level.FINE, "JSON-LD passed over: {0}", e.getMessage());
            return null;
        }
    }

    private static String withoutWrapping(String script) {
        int start = 0;
        while (start < script.length() && script.charAt(start) != '{' && script.charAt(start) != '[') {
            start++;
        }
        if (script.startsWith("[CDATA[", start)) {
            start += "[CDATA[".length();
        }
        return script.substring(start);
    }

    private static void collectArticles(Object root, List<Map<?, ?>> found, Map<Object, Map<?, ?>> nodesById) {
        List<Object> open = new ArrayList<>();
        open.add(root);
        for (int i = 0; i < open.size() && i < MAX_NODES; i++) {
            if (open.get(i) instanceof List<?> items) {
                open.addAll(items);
            } else if (open.get(i) instanceof Map<?, ?> node) {
                if (isArticle(node.get("@type"))) {
                    found.add(node);
                }
                if (node.get("name") != null && node.get("@id") != null) {
                    nodesById.put(node.get("@id"), node);
                }
                addPresent(open, node.get("@graph"));
                addPresent(open, node.get("mainEntity"));
                addPresent(open, node.get("mainEntityOfPage"));
            }
        }
    }

    private static void addPresent(List<Object> open, Object value) {
        if (value != null) {
            open.add(value);
        }
    }

    private static boolean isArticle(Object type) {
        if (type instanceof List<?> types) {
            return types.stream().anyMatch(StructuredData::isArticle);
        }
        return type instanceof String name
                && (name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report"));
    }

    /** A text of the article's node, entities resolved and folded, or null. */
    String text(String property) {
        String raw = rawText(property);
        return raw == null ? null : blankToNull(FoldedText.of(Parser.unescapeEntities(raw, false)));
    }

    /** A text of the article's node as it stands, or null. */
    String rawText(String property) {
        return firstText(article.get(property));
    }

    /** The node itself, or the one elsewhere on the page that it only refers to. */
    private Map<?, ?> named(Map<?, ?> node) {
        return node.get("name") == null ? nodesById.getOrDefault(node.get("@id"), node) : node;
    }

    private String firstText(Object value) {
        if (value instanceof List<?> values) {
            return values.isEmpty() ? null : firstText(values.getFirst());
        }
        if (value instanceof Map<?, ?> node) {
            return firstText(named(node).get("name"));
        }
        return value instanceof String text ? text : null;
    }

    /** The names of the persons or bodies under a property of the article's node. */
    List<String> names(String property) {
        List<String> names = new ArrayList<>();
        List<Object> open = new ArrayList<>();
        addPresent(open, article.get(property));
        for (int i = 0; i < open.size() && i < MAX_NODES; i++) {
            Object value = open.get(i);
            if (value instanceof List<?> values) {
                values.forEach(each -> addPresent(open, each));
            } else if (value instanceof Map<?, ?> node) {
                addPresent(open, named(node).get("name"));
            } else if (value instanceof String name) {
                names.add(FoldedText.of(Parser.unescapeEntities(name, false)));
            }
        }
        return names;
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
