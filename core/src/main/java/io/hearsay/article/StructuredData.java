package io.hearsay.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
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
    private static final StructuredData NONE = new StructuredData(Map.of(), Map.of(), Map.of());
    private static final int MAX_NODES = 20_000;
    private static final Pattern MARKUP = Pattern.compile("</?(?:p|div|br|h[1-6]|li)\\b", Pattern.CASE_INSENSITIVE);
    /** Outweighs whatever else a node may tell. */
    private static final int OWN_ADDRESS = 10;

    private final Map<?, ?> article;
    private final Map<?, ?> page;
    private final Map<Object, Map<?, ?>> nodesById;

    private StructuredData(Map<?, ?> article, Map<?, ?> page, Map<Object, Map<?, ?>> nodesById) {
        this.article = article;
        this.page = page;
        this.nodesById = nodesById;
    }

    /** Reads the page's JSON-LD; what is not JSON is passed over. */
    static StructuredData of(Document page) {
        Nodes nodes = new Nodes(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").trim().equalsIgnoreCase("application/ld+json")) {
                nodes.collect(parse(script.data()));
            }
        }
        Set<String> addresses = addresses(page);
        Map<?, ?> article = nodes.articles.stream()
                .max(Comparator.comparingInt(node -> telling(node) + (isAt(addresses, node) ? OWN_ADDRESS : 0)))
                .orElse(Map.of());
        Map<?, ?> itself = nodes.pages.isEmpty() ? Map.of() : nodes.pages.getFirst();
        return article.isEmpty() && itself.isEmpty() ? NONE : new StructuredData(article, itself, nodes.byId);
    }

    /** The nodes of a page's JSON-LD: articles, pages, and whatever has a name and an id to refer to it by. */
    private record Nodes(List<Map<?, ?>> articles, List<Map<?, ?>> pages, Map<Object, Map<?, ?>> byId) {

        void collect(Object root) {
            List<Object> open = new ArrayList<>();
            open.add(root);
            for (int i = 0; i < open.size() && i < MAX_NODES; i++) {
                if (open.get(i) instanceof List<?> items) {
                    open.addAll(items);
                } else if (open.get(i) instanceof Map<?, ?> node) {
                    add(node);
                    addPresent(open, node.get("@graph"));
                    addPresent(open, node.get("mainEntity"));
                    addPresent(open, node.get("mainEntityOfPage"));
                }
            }
        }

        private void add(Map<?, ?> node) {
            if (isOfType(node, StructuredData::isArticle)) {
                articles.add(node);
            } else if (isOfType(node, type -> type.endsWith("Page"))) {
                pages.add(node);
            }
            if (node.get("name") != null && node.get("@id") != null) {
                byId.put(node.get("@id"), node);
            }
        }
    }

    /** The addresses that the page stands at, in the form of {@link #address}. */
    private static Set<String> addresses(Document page) {
        Set<String> addresses = new HashSet<>();
        addresses.add(address(page.baseUri()));
        for (Element link : page.head().getElementsByTag("link")) {
            if (link.attr("rel").equalsIgnoreCase("canonical")) {
                addresses.add(address(link.attr("href")));
            }
        }
        addresses.remove("");
        return addresses;
    }

    /** Whether the node says that it stands at one of the addresses: other stories' nodes say theirs. */
    private static boolean isAt(Set<String> addresses, Map<?, ?> node) {
        Object page = node.get("mainEntityOfPage") instanceof Map<?, ?> entity
                ? entity.get("@id")
                : node.get("mainEntityOfPage");
        return Stream.of(node.get("url"), node.get("@id"), page)
                .anyMatch(value -> value instanceof String text && addresses.contains(address(text)));
    }

    /** An address without scheme, query, fragment and last slash. */
    private static String address(String url) {
        int start = url.indexOf("://");
        int end = url.length();
        for (char cut : new char[] {'?', '#'}) {
            int at = url.indexOf(cut);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String bare = start < 0 || start > end ? url.substring(0, end) : url.substring(start + 3, end);
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
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

    private static void addPresent(List<Object> open, Object value) {
        if (value != null) {
            open.add(value);
        }
    }

    private static boolean isOfType(Map<?, ?> node, Predicate<String> wanted) {
        return node.get("@type") instanceof List<?> types
                ? types.stream().anyMatch(type -> type instanceof String name && wanted.test(name))
                : node.get("@type") instanceof String name && wanted.test(name);
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report");
    }

    /** A text of the article's node, entities resolved and folded, or null. */
    String text(String property) {
        String raw = rawText(property);
        return raw == null ? null : blankToNull(FoldedText.of(Parser.unescapeEntities(raw, false)));
    }

    /** A long text of the article's node, its paragraphs joined by a blank line, or null. Some write it as HTML. */
    String paragraphs(String property) {
        String raw = rawText(property);
        if (raw == null) {
            return null;
        }
        Stream<String> paragraphs = MARKUP.matcher(raw).find()
                ? BlockReader.read(Jsoup.parseBodyFragment(raw).body()).blocks().stream()
                        .map(Block::text)
                : Parser.unescapeEntities(raw, false).lines().map(FoldedText::of);
        return blankToNull(paragraphs.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n")));
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

    /** The persons who wrote, by name, as the article's node says, else the one of the page around it. */
    List<String> persons() {
        return authors(node -> !isOfType(node, StructuredData::isBody));
    }

    /** The organisations that are given as authors, by name. */
    List<String> bodies() {
        return authors(node -> isOfType(node, StructuredData::isBody));
    }

    private static boolean isBody(String type) {
        return type.endsWith("Organization") || type.endsWith("Corporation") || type.endsWith("Business");
    }

    private List<String> authors(Predicate<Map<?, ?>> wanted) {
        Object author = article.get("author") == null ? page.get("author") : article.get("author");
        List<String> names = new ArrayList<>();
        List<Object> open = new ArrayList<>();
        addPresent(open, author);
        for (int i = 0; i < open.size() && i < MAX_NODES; i++) {
            Object value = open.get(i);
            if (value instanceof List<?> values) {
                values.forEach(each -> addPresent(open, each));
            } else if (value instanceof Map<?, ?> node && wanted.test(named(node))) {
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
