package io.hearsay.corroboration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.text.CodePoints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** Counts the terms of the claims in openly licensed texts and writes the list of the common ones. */
final class CommonTermsWriter {

    private static final int OF = 10_000;

    /** A term is common when this many of 10,000 claims hold it. */
    private static final int COMMON = 20;

    private CommonTermsWriter() {}

    /**
     * Writes the list.
     *
     * @param arguments the gzipped texts with their attributions, and the list to write
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        List<String> claims = claims(Path.of(arguments[0]));
        for (String claim : claims) {
            TreeSet<String> terms = new TreeSet<>(Wording.of(claim).terms());
            terms.addAll(RelationKeys.topics(Reading.of(Utterance.of(null, claim, null))));
            terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        List<String> lines = new ArrayList<>(
                List.of(
                        "# Terms of many claims and how many of 10,000 claims of openly licensed news hold each; a term that is not",
                        "# here is rare. Counted by core/training/common-terms, with credit to the texts in core/training/data."));
        counts.forEach((term, count) -> {
            int share = Math.toIntExact(Math.round((double) count * OF / claims.size()));
            if (share >= COMMON) {
                lines.add(term + "\t" + share);
            }
        });
        Files.write(Path.of(arguments[1]), lines);
    }

    private static List<String> claims(Path texts) throws IOException {
        List<String> claims = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(texts)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode text = mapper.readTree(line);
                CodePoints words = CodePoints.of(text.path("text").asText());
                for (JsonNode attribution : text.path("attributions")) {
                    claims.add(claim(attribution, words));
                }
            }
        }
        return claims;
    }

    private static String claim(JsonNode attribution, CodePoints words) {
        List<String> parts = new ArrayList<>();
        for (JsonNode part : attribution.path("content")) {
            int start = words.toUtf16(part.path("start").asInt());
            int end = words.toUtf16(part.path("end").asInt());
            parts.add(words.text().substring(start, end));
        }
        return String.join(" ", parts);
    }
}
