package io.hearsay.scraper.article;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is handed in, and scopes of take-downs: it can be stored, or is a problem of the client's. */
final class HandInFuzz implements FuzzTarget {

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        String stored = StorableText.of(text);
        mustHold(
                stored == null || stored.chars().noneMatch(c -> c == 0),
                "what is stored has no character that a database refuses");
        request(text, null, null);
        request(null, text, null);
        request(null, null, text);
    }

    private static void request(String outlet, String host, String prefix) {
        try {
            mustHold(TakeDownRequest.of(outlet, host, prefix, "why").subject() != null, "a take-down has a subject");
        } catch (ProblemException refused) {
            mustHold(refused.problem().status() == 400, "what is wrong is the client's: " + refused.problem());
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "The Harbour Courier",
                "news.example",
                "https://news.example/world/",
                "a\u0000b\ud83d\ude00",
                "[::1]:80",
                " ");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("a."), Growth.of("a"), Growth.of("\u0000"), new Growth("https://a.example/", "../", ""));
    }
}
