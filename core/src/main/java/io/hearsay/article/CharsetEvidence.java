package io.hearsay.article;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a page's bytes themselves say about their encoding. */
final class CharsetEvidence {

    private static final int SAMPLE_BYTES = 8000;
    private static final int MIN_FOREIGN_BYTES = 8;
    private static final int MIN_CONFIDENCE = 15;
    private static final int WIDE_SCAN_BYTES = 2048;
    /** Characters of UTF-16 for each that is a letter of markup, a blank or a stop, at most. */
    private static final int MOST_BETWEEN_ZEROS = 20;

    private CharsetEvidence() {}

    static Optional<Charset> byteOrderMark(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(body, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(body, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    static boolean startsWith(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= body.length || (body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * UTF-16 without a mark: markup puts a zero into every other byte, on one side of it. No other encoding of text
     * holds zeros.
     */
    static Optional<Charset> wide(byte[] body) {
        int pairs = Math.min(body.length, WIDE_SCAN_BYTES) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += body[2 * i] == 0 ? 1 : 0;
            second += body[2 * i + 1] == 0 ? 1 : 0;
        }
        boolean oneSided = Math.min(first, second) * 10 <= Math.max(first, second);
        if (!oneSided || Math.max(first, second) * MOST_BETWEEN_ZEROS < pairs || pairs < 2) {
            return Optional.empty();
        }
        Charset charset = first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        return isWriting(new String(body, 0, 2 * pairs, charset)) ? Optional.of(charset) : Optional.empty();
    }

    private static boolean isWriting(String text) {
        long strange = text.codePoints()
                .filter(c -> !Character.isDefined(c) || (Character.isISOControl(c) && !Character.isWhitespace(c)))
                .count();
        return strange * 50 <= text.length() && (text.contains(" ") || text.contains("<"));
    }

    /** Whether the bytes hold more than ASCII and are UTF-8 throughout: by chance that does not happen. */
    static boolean isUtf8BeyondAscii(byte[] body) {
        return foreignBytes(body) > 0 && exact(body, StandardCharsets.UTF_8).isPresent();
    }

    /**
     * The text, if the bytes are in that encoding but for a few that are damaged: in UTF-8, where a right sequence is
     * no accident, up to one in four, elsewhere one in fifty; and the last character may be cut off.
     */
    static Optional<String> text(byte[] body, Charset charset) {
        Optional<String> exact = exact(body, charset);
        if (exact.isPresent()) {
            return exact;
        }
        String text = new String(body, charset);
        long damaged = text.codePoints().filter(c -> c == 0xFFFD).count() - (text.endsWith("\uFFFD") ? 1 : 0);
        long right = text.codePoints().filter(c -> c > 127 && c != 0xFFFD).count();
        int tolerance = charset.equals(StandardCharsets.UTF_8) ? 3 : 50;
        return right > 0 && damaged * tolerance <= right ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> exact(byte[] body, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** What the letters look like, in the order of likelihood; empty where there are too few to tell. */
    static Optional<String> detected(byte[] body) {
        if (foreignBytes(body) < MIN_FOREIGN_BYTES) {
            return Optional.empty();
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample(body));
        for (CharsetMatch match : detector.detectAll()) {
            if (match.getConfidence() < MIN_CONFIDENCE) {
                return Optional.empty();
            }
            Optional<String> text = match.getName().startsWith("UTF-")
                    ? Optional.empty()
                    : DeclaredCharset.named(match.getName()).flatMap(charset -> text(body, charset));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /**
     * The words that hold more than ASCII. The detector knows languages by their letters in sequence and looks at some
     * thousand bytes only: markup and the English that scripts are written in would mislead it.
     */
    private static byte[] sample(byte[] body) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int start = 0;
        boolean foreign = false;
        for (int i = 0; i <= body.length && words.size() < SAMPLE_BYTES; i++) {
            if (i < body.length && !endsWord(body[i])) {
                foreign |= body[i] < 0;
                continue;
            }
            if (foreign) {
                words.write(body, start, Math.min(i - start, SAMPLE_BYTES));
                words.write(' ');
            }
            start = i + 1;
            foreign = false;
        }
        return words.toByteArray();
    }

    private static boolean endsWord(byte value) {
        return (value >= 0 && value <= ' ') || value == '<' || value == '>';
    }

    private static int foreignBytes(byte[] body) {
        int count = 0;
        for (byte value : body) {
            count += value < 0 ? 1 : 0;
        }
        return count;
    }
}
