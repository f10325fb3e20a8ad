package io.hearsay.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line's own characters say of it, whatever stands around it. All lines are folded. */
final class LineShape {

    private static final Set<String> PHRASES = Lexicon.read("furniture-phrases.txt");
    private static final Set<String> OPENINGS = Lexicon.read("furniture-openings.txt");
    private static final Set<String> APPEALS = Lexicon.read("furniture-appeals.txt");
    private static final int LONGEST_APPEAL = 250;
    private static final int LONGEST_BYLINE = 160;
    private static final int LONGEST_CREDIT = 400;
    private static final int LONGEST_PHRASE = 60;
    private static final String SENTENCE_ENDS = ".!?…。！？।؟۔:;";
    private static final String CLOSERS = "\"'”’»›)]」』】“„*";

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String CLOCK = "\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?";
    private static final String ZONE = "(?:gmt|utc|bst|[cemp]?[esd]t|msk|ist|pkt)?(?: ?[+-]\\d{1,2}(?::?\\d{2})?)?";
    private static final Pattern TIME_OF_DAY = insensitive("(?:" + CLOCK + ")(?: ?/ ?" + CLOCK + ")?");
    private static final Pattern PAGE_CLOCK =
            insensitive("(?:(?:published|updated|posted|last updated|modified|date)[:,]? (?:on |at )?)?"
                    + "(?:" + CLOCK + " ?" + ZONE + ",? ?(?:\\| ?|- ?|on )?)?"
                    + "(?:[a-z]{3,9},? )?"
                    + "(?:\\d{1,2}(?:st|nd|rd|th)? " + MONTH + ",? \\d{4}|" + MONTH
                    + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
                    + "|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})"
                    + "(?:,? ?(?:at |\\| ?|- ?|– ?|t)?" + CLOCK + " ?" + ZONE + ")?");
    private static final Pattern CHANGE_NOTE = insensitive("(?:last |first )?(?:published|updated|posted|modified) "
            + "(?:at|on|in|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[:0-9]).*\\d.*");
    private static final Pattern QUOTE_BOARD =
            insensitive("\\S{1,16} [-+]?[\\d,]+(?:\\.\\d+)? (?:increased by|decreased by|no change|up|down)\\b.{0,60}");
    private static final Pattern PHOTO_CREDIT = insensitive(
            "(?:(?:photos?|images?|pictures?|credit|photo credit|image credit|photo by|image source|photograph|s"
                    + "ource|foto|bild|fuente|crédit|crédits?)"
                    + " ?[:/©].{0,120}"
                    + "|[©(\\[]? ?(?:afp|ap|reuters|getty|epa|tass|sputnik|ria novosti|xinhua|dpa|ansa)\\b.{0,4}"
                    + "(?:photo|images?|via|/).{0,100}"
                    + "|.{0,100}(?:/ ?(?:afp|ap|reuters|getty images|epa|getty)|via getty images|via ap|via reut"
                    + "ers)[)\\]]?"
                    + "|© .{0,100}"
                    + "|.{0,400}\\((?:[^()]{0,40}(?:photo|image|picture|foto|getty|afp|epa|reuters|credit|bild|a"
                    + "p/)[^()]{0,60})\\)"
                    + "|(?:file )?(?:photo|image|picture|foto)s? ?[:|].{0,200}"
                    + "|.{0,60}\\| ?getty images|.{0,400}（[^（）]{0,20}(?:撮影|提供|写真|共同)[^（）]{0,10}）)");
    private static final Pattern ICON_NAMES = Pattern.compile("(?:.{0,40}?icon[ -]){4}.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern PICTURE = insensitive("in this .{0,60}\\bphoto\\b");
    private static final String CREDIT_SIGNS = "(（©/|:";
    private static final List<String> CREDIT_WORDS = List.of("photo", "image", "getty", "via ");
    private static final Pattern BYLINE =
            insensitive("^(?:by|von|por|par|di|af|av|door|autor|text|texto)[ :]|\\b(?:19|20)\\d{2}\\b"
                    + "|\\b(?:published|updated|posted|written by|reported by|publicado|atualizado|veröffentlich"
                    + "t|aktualisiert|publié|"
                    + "mis à jour|pubblicato|aggiornato|gepubliceerd|publicerad|opublikowano)\\b");
    private static final Pattern REPORTERS = insensitive(
            "[（(\\[—–-]{0,2} ?(?:(?:责任编辑|責任編輯|编辑|編輯|校对|审核|作者|记者|記者|取材|기자) ?[：:]|(?:additional |other )?(?:reporting|writing|editing|compiled) by \\p{Lu}"
                    + "|.{0,200}\\bcontributed to this (?:report|story|article)\\b)");
    private static final Pattern GLUED_LABEL =
            Pattern.compile("^(?:image|photo|video|picture|caption|share|advertisement|Image|Photo|Video)(?=\\p{Lu})");

    private LineShape() {}

    private static Pattern insensitive(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether the text ends as a sentence does, closing quotation marks and brackets looked through. */
    static boolean endsSentence(CharSequence text) {
        int last = text.length() - 1;
        while (last >= 0 && (FoldedText.isBlank(text.charAt(last)) || CLOSERS.indexOf(text.charAt(last)) >= 0)) {
            last--;
        }
        return last >= 0 && SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
    }

    /** Why the line cannot be part of an article wherever it stands, or null. */
    static String furnitureReason(String line) {
        if (isPhrase(line)) {
            return "a phrase of site furniture";
        }
        if (line.length() <= 120 && TIME_OF_DAY.matcher(line).matches()) {
            return "a time without a sentence";
        }
        if (line.length() <= 120 && QUOTE_BOARD.matcher(line).matches()) {
            return "a row of a price ticker";
        }
        if (ICON_NAMES.matcher(line).matches()) {
            return "names of icons";
        }
        if (isAppeal(line)) {
            return "asks the reader to do something for the site";
        }
        return Letters.weight(line) == 0 ? "no letter in it" : null;
    }

    private static boolean isAppeal(String line) {
        if (line.length() > LONGEST_APPEAL) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return OPENINGS.stream().anyMatch(lower::startsWith) || APPEALS.stream().anyMatch(lower::contains);
    }

    private static boolean isPhrase(String line) {
        if (line.length() > LONGEST_PHRASE) {
            return false;
        }
        String bare = FurnitureLines.mask(line).toLowerCase(Locale.ROOT);
        int end = bare.length();
        while (end > 0 && !Character.isLetterOrDigit(bare.charAt(end - 1))) {
            end--;
        }
        return PHRASES.contains(bare.substring(0, end));
    }

    /** Whether the line is a date or page clock and nothing else. */
    static boolean isDate(String line) {
        return line.length() <= 80
                && (PAGE_CLOCK.matcher(line).matches()
                        || CHANGE_NOTE.matcher(line).matches());
    }

    /** Whether the line says who wrote or when, and is no sentence. */
    static boolean isByline(String line) {
        return line.length() <= LONGEST_BYLINE
                && !endsSentence(line)
                && BYLINE.matcher(line).find();
    }

    /** Whether the line names those who reported, wrote and edited, as agencies print it under their texts. */
    static boolean isReportersCredit(String line) {
        return line.length() <= LONGEST_CREDIT && REPORTERS.matcher(line).lookingAt();
    }

    /** Whether the line credits a photographer or an agency for a picture, or describes a picture as agencies do. */
    static boolean isPhotoCredit(String line) {
        if (line.length() > LONGEST_CREDIT || !mayCredit(line)) {
            return false;
        }
        return PICTURE.matcher(line).lookingAt() || (PHOTO_CREDIT.matcher(line).matches() && !endsProse(line));
    }

    /** Whether the line holds a sign or word that every credit holds; spares most paragraphs the patterns. */
    private static boolean mayCredit(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (CREDIT_SIGNS.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return CREDIT_WORDS.stream().anyMatch(lower::contains);
    }

    private static boolean endsProse(String line) {
        return line.length() > 60 && line.endsWith(".");
    }

    /** The length of a label ("image") that stands glued to the line's first word, 0 without one. */
    static int gluedLabel(CharSequence line) {
        Matcher label = GLUED_LABEL.matcher(line);
        return label.lookingAt() ? label.end() : 0;
    }

    /** The number of words; in scripts without blanks, letters by their weight over five. */
    static int words(String line) {
        if (Letters.isUnspaced(line)) {
            return Letters.weight(line) / 5;
        }
        int words = 0;
        for (int i = 0; i < line.length(); i++) {
            if (!FoldedText.isBlank(line.charAt(i)) && (i == 0 || FoldedText.isBlank(line.charAt(i - 1)))) {
                words++;
            }
        }
        return words;
    }
}
