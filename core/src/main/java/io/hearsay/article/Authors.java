package io.hearsay.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Who wrote the page. */
final class Authors {

    private static final int LONGEST_NAME = 60;
    private static final Pattern BY = Pattern.compile("^(?:by|von|por|par|di|af|av|door) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile(" ?(?:,(?! ?"
            + "(?:[A-Z.]{2,6}|Ph\\.? ?D\\.?|M\\.D\\.)(?:,|$))|;|\\|| and | und | og | och | y | et | e | & ) ?");
    private static final Set<String> NO_NAMES = Set.of(
            "admin",
            "administrator",
            "editor",
            "staff",
            "redaktion",
            "redacción",
            "redação",
            "redazione",
            "rédaction",
            "guest",
            "author",
            "unknown",
            "undefined",
            "null",
            "none",
            "webmaster");

    private Authors() {}

    /**
     * The authors' names without "By"; empty when the page names none. A person goes before a body: where the metadata
     * name the outlet only, the byline tells who wrote.
     *
     * @param outlet the site's name, or null
     * @param printed reads what the page prints, asked only where the metadata name nobody
     */
    static Found<List<String>> of(
            Document page, StructuredData data, MetaTags meta, String outlet, Supplier<List<String>> printed) {
        List<Source> sources = List.of(
                new Source("json-ld", 0.9, data::persons),
                new Source("meta", 0.85, () -> meta.all("author")),
                new Source("meta", 0.85, () -> catalogued(meta)),
                new Source("meta", 0.8, () -> meta.all("article:author")),
                new Source("microdata", 0.85, () -> texts(page, "[itemprop=author] [itemprop=name]")),
                new Source("microdata", 0.75, () -> texts(page, "[itemprop=author], [rel=author]")),
                new Source("byline", 0.75, printed),
                new Source("json-ld", 0.5, data::bodies));
        Found<List<String>> itself = Found.nothing();
        for (Source source : sources) {
            List<String> names = names(source.names().get());
            boolean outletOnly = names.size() == 1 && names.getFirst().equalsIgnoreCase(outlet);
            Found<List<String>> found =
                    Found.of(names.isEmpty() ? null : names, source.evidence(), source.confidence());
            if (!names.isEmpty() && !outletOnly) {
                return found;
            }
            itself = itself.or(found);
        }
        return itself;
    }

    /** A place where authors may stand, and how far it is to be trusted. */
    private record Source(String evidence, double confidence, Supplier<List<String>> names) {}

    /** The names in the first of some lines that is a byline. */
    static List<String> ofBylines(List<String> lines) {
        return lines.stream()
                .map(line -> names(Byline.names(line)))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The persons among authors that agencies are named with; the agencies where nobody else is named. */
    static List<String> withoutAgencies(List<String> authors) {
        List<String> persons =
                authors.stream().filter(name -> !Agencies.isAgency(name)).toList();
        return persons.isEmpty() ? authors : persons;
    }

    /** Names as library catalogues write them ({@code Name, Anna}), turned round. */
    private static List<String> catalogued(MetaTags meta) {
        List<String> names = new ArrayList<>();
        for (String tag :
                List.of("citation_author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")) {
            for (String name : names.isEmpty() ? meta.all(tag) : List.<String>of()) {
                int comma = name.indexOf(',');
                boolean turned = comma > 0 && comma == name.lastIndexOf(',') && tag.equals("citation_author");
                names.add(turned ? name.substring(comma + 1).strip() + " " + name.substring(0, comma) : name);
            }
        }
        return names;
    }

    private static List<String> texts(Document page, String selector) {
        List<String> texts = new ArrayList<>();
        for (Element element : page.select(selector)) {
            texts.add(FoldedText.of(element.text()));
        }
        return texts;
    }

    private static List<String> names(List<String> raw) {
        Set<String> names = new LinkedHashSet<>();
        for (String value : raw) {
            for (String name : BETWEEN.split(BY.matcher(value).replaceFirst(""), -1)) {
                String folded = FoldedText.of(name);
                if (isName(folded)) {
                    names.add(folded);
                }
            }
        }
        return List.copyOf(names);
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !name.contains("://")
                && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT))
                && name.chars().anyMatch(Character::isLetter);
    }
}
