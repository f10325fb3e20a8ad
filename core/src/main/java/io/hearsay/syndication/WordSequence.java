package io.hearsay.syndication;

import io.hearsay.text.CodePoints;
import io.hearsay.text.Span;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

/**
 * A document's words outside furniture as they are compared: case, accents of spelling and punctuation levelled, each
 * with its place in the text and whether it stands inside quotation marks.
 */
final class WordSequence {

    /** Words a stretch must have to be looked up. */
    static final int STRETCH = 3;

    private static final int INITIAL_CAPACITY = 256;

    private final CodePoints text;
    private int size;
    private int[] starts = new int[INITIAL_CAPACITY];
    private int[] ends = new int[INITIAL_CAPACITY];
    private int[] hashes = new int[INITIAL_CAPACITY];
    private final BitSet quoted = new BitSet();

    private WordSequence(String text) {
        this.text = CodePoints.of(text);
    }

    static WordSequence of(Document document, RecurringLines furniture) {
        WordSequence words = new WordSequence(document.text());
        BitSet quotations = Quotations.of(document.text());
        String text = document.text();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            if (ProseLines.isProse(line) && !furniture.contains(document.outlet(), line)) {
                words.read(start, end, quotations);
            }
            start = end + 1;
        }
        words.trim();
        return words;
    }

    /** The words of a single passage, whatever it looks like. */
    static WordSequence of(String passage) {
        WordSequence words = new WordSequence(passage);
        words.read(0, passage.length(), Quotations.of(passage));
        words.trim();
        return words;
    }

    int size() {
        return size;
    }

    /** The word at a place, as a hash of its levelled form. */
    int word(int at) {
        return hashes[at];
    }

    boolean quoted(int at) {
        return quoted.get(at);
    }

    /** The number of words outside quotation marks. */
    int narrativeSize() {
        return size - quoted.cardinality();
    }

    /** A hash of the {@link #STRETCH} words from a place on, which must leave as many. */
    long stretch(int at) {
        return hash(at, STRETCH);
    }

    /** A hash of some words from a place on. */
    long hash(int at, int length) {
        long hash = 0;
        for (int k = 0; k < length; k++) {
            hash = hash * 0x9E3779B97F4A7C15L + hashes[at + k];
        }
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32);
    }

    /** The text from one word to before another, as a span. */
    Span span(int from, int to) {
        return text.span(starts[from], ends[to - 1]);
    }

    private void read(int from, int to, BitSet quotations) {
        String source = text.text();
        int at = from;
        while (at < to) {
            int codePoint = source.codePointAt(at);
            if (!Character.isLetterOrDigit(codePoint)) {
                at += Character.charCount(codePoint);
                continue;
            }
            int end = wordEnd(source, at, to);
            add(at, end, hash(source.substring(at, end)), quotations.get(at));
            at = end;
        }
    }

    private static int wordEnd(String source, int start, int to) {
        int at = start;
        while (at < to) {
            int codePoint = source.codePointAt(at);
            boolean apostrophe = (codePoint == '\'' || codePoint == '’')
                    && at + 1 < to
                    && Character.isLetter(source.codePointAt(at + 1));
            if (!apostrophe && !Character.isLetterOrDigit(codePoint)) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static int hash(String word) {
        return Spelling.fold(word.toLowerCase(Locale.ROOT).replace('’', '\'')).hashCode();
    }

    private void add(int start, int end, int hash, boolean inQuotation) {
        if (size == starts.length) {
            resize(size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        quoted.set(size, inQuotation);
        size++;
    }

    private void trim() {
        resize(size);
    }

    private void resize(int capacity) {
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
    }
}
