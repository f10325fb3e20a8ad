package io.hearsay.scraper.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.scraper.article.HandedIn.Lines;
import io.hearsay.scraper.article.HandedIn.Refused;
import io.hearsay.scraper.article.HandedIn.Stored;
import io.hearsay.web.Problem;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads articles handed in one per line (NDJSON). A bad line is named and costs none of the others. */
@Singleton
class LineReader {

    /** Lines of one request that are not blank, at most: each has its result in the answer, however short it is. */
    static final int MOST_LINES = 10_000;

    private final HandIn handIn;
    private final ObjectMapper json;

    LineReader(HandIn handIn, ObjectMapper json) {
        this.handIn = handIn;
        this.json = json;
    }

    /**
     * Stores what each line holds.
     *
     * @throws ProblemException when there are more than {@value #MOST_LINES}; nothing is stored then
     */
    Lines store(byte[] body) {
        checkLines(body);
        List<Stored> stored = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        int line = 0;
        for (int start = 0; start < body.length; ) {
            int end = endOfLine(body, start);
            line++;
            if (!isBlank(body, start, end)) {
                store(line, ByteBuffer.wrap(body, start, end - start), stored, refused);
            }
            start = end + 1;
        }
        return new Lines(stored, refused);
    }

    private static void checkLines(byte[] body) {
        int lines = 0;
        for (int start = 0; start < body.length; ) {
            int end = endOfLine(body, start);
            lines += isBlank(body, start, end) ? 0 : 1;
            if (lines > MOST_LINES) {
                throw ProblemException.badRequest(
                        "body",
                        "the body has more than %d lines; hand the articles in by several requests"
                                .formatted(MOST_LINES));
            }
            start = end + 1;
        }
    }

    private void store(int line, ByteBuffer bytes, List<Stored> stored, List<Refused> refused) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            ArticleSubmission given = json.readValue(text, ArticleSubmission.class);
            if (given == null) {
                throw ProblemException.badRequest(null, "the line must be a JSON object");
            }
            StoredArticle article = handIn.store(given);
            stored.add(new Stored(line, article.id(), article.revision()));
        } catch (ProblemException e) {
            Problem problem = e.problem();
            refused.add(new Refused(line, problem.detail(), problem.field()));
        } catch (CharacterCodingException _) {
            refused.add(new Refused(line, "the line is not UTF-8", null));
        } catch (JsonProcessingException e) {
            refused.add(new Refused(line, "the line is no such JSON object: " + e.getOriginalMessage(), null));
        }
    }

    private static int endOfLine(byte[] body, int start) {
        int end = start;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
