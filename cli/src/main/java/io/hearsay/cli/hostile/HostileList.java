package io.hearsay.cli.hostile;

import io.hearsay.cli.services.ServiceKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code hostile-requests.txt}, which says itself how it is written. */
public final class HostileList {

    private static final String FILE = "hostile-requests.txt";

    private final Map<String, List<String>> payloads = new LinkedHashMap<>();
    private final List<HostileRequest> requests = new ArrayList<>();
    private String kind;
    private String heading;
    private ServiceKind service;

    private HostileList() {}

    /**
     * Reads the list.
     *
     * @param port takes the place of PORT
     */
    public static HostileList read(int port) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(HostileList.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            HostileList list = new HostileList();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replace("PORT", Integer.toString(port)))
                    .forEach(list::take);
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        if (line.startsWith("  ")) {
            entry(line.substring(2));
            return;
        }
        String[] words = line.split(" ", -1);
        heading = words[0];
        service = words.length < 2 || heading.equals("payloads")
                ? null
                : ServiceKind.valueOf(words[words.length - 1].toUpperCase(Locale.ROOT));
        kind = heading.equals("raw") ? "raw" : words[1];
    }

    private void entry(String line) {
        switch (heading) {
            case "payloads" ->
                payloads.computeIfAbsent(kind, name -> new ArrayList<>()).add(Notation.read(line));
            case "requests" ->
                payloads(kind).forEach(payload -> requests.add(HostileRequest.of(kind, service, line, payload)));
            case "raw" -> requests.add(HostileRequest.raw(service, line));
            default -> throw new IllegalStateException("the list has no such heading: " + heading);
        }
    }

    /** The payloads of a kind. */
    public List<String> payloads(String name) {
        List<String> found = payloads.get(name);
        if (found == null) {
            throw new IllegalStateException("the list has no payloads " + name);
        }
        return List.copyOf(found);
    }

    /** All requests in their order. */
    public List<HostileRequest> requests() {
        return List.copyOf(requests);
    }
}
