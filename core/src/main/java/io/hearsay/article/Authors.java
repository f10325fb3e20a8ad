package io.hearsay.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
            "unknown");

    private Authors() {}

    /** The authors' names without "By"; empty when the page names none. */
    static List<String> of(Document page, StructuredData data, MetaTags meta) {
        List<String> found = names(data.names("author"));
        found = found.isEmpty() ? names(meta.all("author")) : found;
        found = found.isEmpty() ? names(meta.all("article:author")) : found;
        found = found.isEmpty() ? names(texts(page, "[itemprop=author] [itemprop=name]")) : found;
        found = found.isEmpty() ? names(texts(page, "[itemprop=author], [rel=author]")) : found;
        return found;
    }

    /** The authors printed beside the headline. */
    static List<String> printed(HeadMatter headMatter) {
        return names(headMatter.authors());
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
