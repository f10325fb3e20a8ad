package io.hearsay.cli.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what came of an examination: a line for each invariant, and below it what is wrong. */
record Report(Examination examination) {

    private static final JsonMapper JSON = new JsonMapper();

    void print(PrintStream out) {
        int width = examination.findings().stream()
                .map(finding -> finding.invariant().name().length())
                .max(Comparator.naturalOrder())
                .orElse(1);
        for (Finding finding : examination.findings()) {
            out.println(("%-8s %-" + width + "s  %s")
                    .formatted(finding.verdict().word(), finding.invariant().name(), said(finding)));
            finding.examples().forEach(example -> out.println("         - " + example.what() + ": " + values(example)));
        }
        out.println(examination.isHealthy() ? "PASS" : "FAIL");
    }

    private static String said(Finding finding) {
        if (finding.skipped() != null) {
            return "not checked: " + finding.skipped();
        }
        if (finding.checked() == 0
                && finding.faults() == 0
                && finding.unfinished().isEmpty()) {
            return "0 checked: there is nothing to check";
        }
        String checked = String.format(Locale.ROOT, "%,d checked", finding.checked());
        String faults = finding.faults() == 0 ? "" : String.format(Locale.ROOT, ", %,d wrong", finding.faults());
        return checked + faults + counted(finding.unfinished()) + counted(finding.noted());
    }

    private static String counted(Map<String, Long> numbers) {
        return numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> String.format(Locale.ROOT, ", %,d %s", each.getValue(), each.getKey()))
                .collect(Collectors.joining());
    }

    private static String values(Finding.Example example) {
        return example.values().entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining(", "));
    }

    void printJson(PrintStream out) {
        ObjectNode report = JSON.createObjectNode().put("healthy", examination.isHealthy());
        ArrayNode invariants = report.putArray("invariants");
        examination.findings().forEach(finding -> fill(invariants.addObject(), finding));
        try {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was put together here can be written", e);
        }
    }

    private static void fill(ObjectNode invariant, Finding finding) {
        invariant
                .put("name", finding.invariant().name())
                .put("sentence", finding.invariant().sentence())
                .put("verdict", finding.verdict().word())
                .put("checked", finding.checked())
                .put("wrong", finding.faults());
        if (finding.skipped() != null) {
            invariant.put("reason", finding.skipped());
        }
        ObjectNode pending = invariant.putObject("pending");
        finding.unfinished().forEach(pending::put);
        ObjectNode noted = invariant.putObject("noted");
        finding.noted().forEach(noted::put);
        ArrayNode examples = invariant.putArray("examples");
        finding.examples().forEach(example -> {
            ObjectNode values = examples.addObject().put("what", example.what()).putObject("values");
            example.values().forEach(values::put);
        });
    }
}
