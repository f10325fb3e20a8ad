package io.hearsay.corroboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the numbers of a statement with what they count; dates and years are no numbers. */
final class QuantityReader {

    private static final Map<String, Double> VALUES = new HashMap<>();
    private static final Map<String, Double> FACTORS = new HashMap<>();
    private static final Map<String, Quantity.Bound> BOUNDS = new HashMap<>();
    private static final int WORDS_BEFORE = 3;
    private static final int WORDS_AFTER = 3;
    private static final double FIRST_YEAR = 1900;
    private static final double LAST_YEAR = 2100;

    static {
        for (String line : Resources.lines("numbers.tsv")) {
            String[] fields = line.split("\t", -1);
            if (fields[1].startsWith("x")) {
                FACTORS.put(fields[0], Double.valueOf(fields[1].substring(1)));
            } else if (Character.isDigit(fields[1].charAt(0))) {
                VALUES.put(fields[0], Double.valueOf(fields[1]));
            } else if (!fields[1].equals("-")) {
                BOUNDS.put(fields[0], Quantity.Bound.valueOf(fields[1].toUpperCase(Locale.ROOT)));
            }
        }
    }

    private final List<Token> tokens;

    private QuantityReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Quantity> read(List<Token> tokens) {
        return new QuantityReader(tokens).read();
    }

    private List<Quantity> read() {
        List<Quantity> quantities = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = numberEnd(at);
            if (end > at && !isDate(at, end)) {
                quantities.add(new Quantity(value(at, end), bound(at), unit(end)));
            }
            at = Math.max(end, at + 1);
        }
        return quantities;
    }

    private int numberEnd(int start) {
        int at = start;
        while (at < tokens.size()
                && isNumber(tokens.get(at))
                && (at == start || !tokens.get(at).boundary())) {
            at++;
        }
        return at;
    }

    private static boolean isNumber(Token token) {
        return token.figure() || VALUES.containsKey(token.lower()) || FACTORS.containsKey(token.lower());
    }

    private double value(int start, int end) {
        double total = 0;
        double current = 0;
        for (Token token : tokens.subList(start, end)) {
            if (FACTORS.containsKey(token.lower())) {
                double factor = FACTORS.get(token.lower());
                current = Math.max(1, current) * factor;
                if (factor >= 1000) {
                    total += current;
                    current = 0;
                }
            } else {
                current += token.figure() ? figure(token.surface()) : VALUES.get(token.lower());
            }
        }
        return total + current;
    }

    /** Digits with separators: "12,000" and "2.25". Other scripts' digits count as well. */
    private static double figure(String digits) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (Character.isDigit(c)) {
                plain.append(Math.max(0, Character.digit(c, 10)));
            } else if (c == '.' && plain.indexOf(".") < 0) {
                plain.append(c);
            }
        }
        return plain.isEmpty() ? 0 : Double.parseDouble(plain.toString());
    }

    private boolean isDate(int start, int end) {
        boolean single = end - start == 1 && tokens.get(start).figure();
        if (!single) {
            return false;
        }
        double value = figure(tokens.get(start).surface());
        boolean year = value >= FIRST_YEAR
                && value < LAST_YEAR
                && !tokens.get(start).surface().contains(",");
        boolean day = start > 0 && PeriodReader.isMonth(tokens.get(start - 1));
        return year || day || (end < tokens.size() && PeriodReader.isMonth(tokens.get(end)));
    }

    private Quantity.Bound bound(int start) {
        for (int at = start - 1; at >= Math.max(0, start - WORDS_BEFORE); at--) {
            Quantity.Bound bound = BOUNDS.get(tokens.get(at).lower());
            if (bound != null) {
                return bound;
            }
        }
        return Quantity.Bound.EXACT;
    }

    private String unit(int end) {
        for (int at = end; at < Math.min(tokens.size(), end + WORDS_AFTER); at++) {
            Token token = tokens.get(at);
            if (token.lower().equals("%")
                    || token.lower().equals("percent")
                    || token.lower().equals("per")) {
                return "percent";
            }
            boolean known = token.entity() == null && !token.name() && !CommonWords.isStopword(token.lower());
            if (known && !isNumber(token)) {
                return token.base();
            }
        }
        return "";
    }
}
