package io.hearsay.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A printed line that names who wrote: "By Anna Name and Ben Other", "Von Anna Name, Berlin", "Texte : Anna Name". */
final class Byline {

    private static final int LONGEST = 200;
    private static final String NAME =
            "\\p{Lu}[\\p{L}.'’-]{0,25}(?: (?:(?:de|van|von|der|di|da|al|bin|el|la|le) ){0,2}\\p{Lu}[\\p{L}.'’-"
                    + "]{0,25}){1,3}";
    private static final String OPENING =
            "(?:(?:(?:Article|Posted|Published|Reported|Story|Text|Words|Written) )?(?:[Bb]y|BY)"
                    + "|Von|von|VON|Por|por|POR|Par|par|PAR|Door|door|Av|av|Af|af|Di|di|Text[eo]?|Autore?s?|Author|Autor"
                    + "|Auteur|Автор|Oleh|Yazan)";
    private static final Pattern NAMES = Pattern.compile("^" + OPENING + " ?:? ?(" + NAME
            + "(?:(?:, | and | und | y | e | et | og | och | en | & |, and )" + NAME + "){0,5})");
    private static final Pattern ALONE = Pattern.compile(OPENING + " ?:?");
    private static final Pattern OPENED = Pattern.compile("^" + OPENING + " ?:? ");

    private Byline() {}

    /** The names that the line gives, as printed and in one string; empty when it is no byline. */
    static List<String> names(String line) {
        Matcher names = NAMES.matcher(opening(line));
        return names.find() ? List.of(names.group(1)) : List.of();
    }

    /** Whether the line opens as a byline does. */
    static boolean opens(String line) {
        return OPENED.matcher(opening(line)).find();
    }

    /** Whether the line is nothing but the opening of a byline, whose names stand in the next. */
    static boolean isOpening(String line) {
        return ALONE.matcher(opening(line)).matches();
    }

    private static String opening(String line) {
        return line.substring(0, Math.min(LONGEST, line.length()));
    }
}
