package io.hearsay.query.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.claim.ClaimRow;
import io.hearsay.query.claim.Claims;
import io.hearsay.query.search.Chain;
import io.hearsay.query.search.Lists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Writes all claims of a search, however many: rows come from the database a batch at a time, so that memory stays
 * flat, and each line ends with the cursor that continues after it, so that a cut export can be resumed.
 */
@ApplicationScoped
class Export {

    private static final int BATCH = 500;

    private final Claims claims;
    private final Lists lists;
    private final EntityManager entities;
    private final ObjectMapper json;

    Export(Claims claims, Lists lists, EntityManager entities, ObjectMapper json) {
        this.claims = claims;
        this.lists = lists;
        this.entities = entities;
        this.json = json;
    }

    /** One claim a line, as a JSON object. */
    void jsonLines(Chain<ClaimRow> left, OutputStreamWriter out) throws IOException {
        write(left, out, this::jsonLine);
    }

    /** One claim a line, as comma-separated values; under a header unless the export is being resumed. */
    void csv(Chain<ClaimRow> left, boolean header, OutputStreamWriter out) throws IOException {
        if (header) {
            out.write(ClaimCsv.header());
        }
        write(left, out, ClaimCsv::line);
    }

    @SuppressWarnings("unchecked")
    private void write(Chain<ClaimRow> left, Writer out, BiFunction<ClaimAnswer, String, String> line)
            throws IOException {
        Chain<ClaimRow> chain = lists.bind(left);
        try (Stream<ClaimRow> rows =
                lists.rows(chain).setHint("org.hibernate.fetchSize", BATCH).getResultStream()) {
            Iterator<ClaimRow> unread = rows.iterator();
            while (unread.hasNext()) {
                write(chain, batch(unread), out, line);
                entities.clear();
            }
        }
        out.flush();
    }

    private void write(
            Chain<ClaimRow> chain, List<ClaimRow> batch, Writer out, BiFunction<ClaimAnswer, String, String> line)
            throws IOException {
        List<ClaimAnswer> answers = claims.answers(batch);
        for (int i = 0; i < batch.size(); i++) {
            out.write(line.apply(answers.get(i), chain.cursor(batch.get(i))));
        }
    }

    private static List<ClaimRow> batch(Iterator<ClaimRow> left) {
        List<ClaimRow> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && left.hasNext()) {
            batch.add(left.next());
        }
        return batch;
    }

    private String jsonLine(ClaimAnswer claim, String cursor) {
        try {
            return json.writeValueAsString(new ExportedClaim(claim, cursor)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
