package io.hearsay.scraper.discovery;

import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The elements of a list in XML, one after the other, however broken it is: jsoup's XML parser does not mind what is
 * unclosed, unescaped or cut off. It knows no document types, so that no entity expands and nothing external is read.
 * Elements are known by their local names; whichever prefix a list uses is not important.
 */
final class ListElements {

    /** Entries of a list, at most; the limit of sitemaps.org. */
    static final int MAX_ENTRIES = 50_000;

    private static final int DEEPEST = 64;

    private ListElements() {}

    /**
     * Gives every element of one of the names that is complete, its children within it; nested ones first.
     *
     * @param names local names
     * @param entry takes an element; true when it was an entry, which is then forgotten
     */
    static void each(ListBody body, Set<String> names, Predicate<Element> entry) {
        try (Markup markup = new Markup(reader(body));
                StreamParser parser = new StreamParser(Parser.xmlParser().setMaxDepth(DEEPEST))) {
            int entries = 0;
            Element last = null;
            for (Iterator<Element> all = parser.parse(markup, "").iterator();
                    all.hasNext() && entries < MAX_ENTRIES; ) {
                Element element = all.next();
                if (names.contains(localName(element)) && entry.test(element)) {
                    element.empty();
                    if (last == null || Objects.equals(last.parent(), element.parent())) {
                        forget(last, element);
                        markup.settle();
                    }
                    last = element;
                    entries++;
                }
            }
        } catch (IOException | UncheckedIOException _) {
            // What was read until here counts; what the parser meets as it goes on it wraps.
        }
    }

    /**
     * Removes what stands between two entries of one parent, the former included. From the end, where it costs nothing.
     */
    private static void forget(Element former, Element latter) {
        while (former != null && former.parent() != null) {
            latter.previousSibling().remove();
        }
    }

    /** Reads by byte order mark, then by the XML declaration, then as UTF-8. */
    private static Reader reader(ListBody body) throws IOException {
        try {
            return new XmlReader(body.open(), true, StandardCharsets.UTF_8.name());
        } catch (IOException | IllegalArgumentException _) {
            return new InputStreamReader(body.open(), StandardCharsets.UTF_8);
        }
    }

    /** The name without its prefix. */
    static String localName(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** The first child of a local name, or null. */
    static Element child(Element parent, String name) {
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (localName(child).equals(name)) {
                return child;
            }
        }
        return null;
    }

    /** The text of the first child of one of the local names, tried in their order; null where there is none. */
    static String text(Element parent, String... names) {
        for (String name : names) {
            Element child = child(parent, name);
            if (child != null && child.hasText()) {
                return child.text().strip();
            }
        }
        return null;
    }
}
