package io.hearsay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sends the examples of a document to the running service. Each must take part in a request that succeeds, and whatever
 * is answered must be as documented: status, media type and schema. What is made on the way stands in for the ids of
 * the examples, and is deleted last.
 */
public final class Replay {

    private static final String CURSOR = "after";

    private final Contract contract;
    private final Conformance conformance;
    private final Sender sender;
    private final Map<String, String> made = new HashMap<>();
    private final Map<String, String> skipped = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    private Replay(Contract contract, URI service) {
        this.contract = contract;
        this.conformance = new Conformance(contract);
        this.sender = new Sender(service);
    }

    /**
     * A replay to come.
     *
     * @param service its base address
     */
    public static Replay of(Contract contract, URI service) {
        return new Replay(contract, service);
    }

    /**
     * Leaves an operation out.
     *
     * @param reason why its examples cannot succeed here
     */
    public Replay skipping(String operationId, String reason) {
        skipped.put(operationId, reason);
        return this;
    }

    /**
     * Sends all of it.
     *
     * @return what was not as documented, in a line each
     */
    public List<String> failures() throws IOException, InterruptedException {
        List<Contract.Operation> operations = new ArrayList<>(contract.operations());
        operations.sort(Comparator.comparingInt(Replay::turn));
        for (Contract.Operation operation : operations) {
            if (!skipped.containsKey(operation.id())) {
                replay(operation);
            }
        }
        return failures.stream().distinct().toList();
    }

    /** What makes something comes first, what needs its id afterwards, what deletes it last. */
    private static int turn(Contract.Operation operation) {
        boolean one = operation.path().contains("{");
        return switch (operation.method()) {
            case "post" -> one ? 2 : 0;
            case "delete" -> one ? 5 : 1;
            default -> one ? 3 : 4;
        };
    }

    private void replay(Contract.Operation operation) throws IOException, InterruptedException {
        Example base = base(operation);
        Answer first = send(operation, base);
        List<JsonNode> optional = operation.parameters().stream()
                .filter(parameter -> !parameter.path("required").asBoolean() && parameter.has("example"))
                .toList();
        Set<String> refused = new TreeSet<>();
        optional.forEach(parameter -> refused.add(parameter.path("name").asText()));
        boolean proven = first.isSuccess();
        for (Example example : combinations(base, optional)) {
            if (!Collections.disjoint(refused, example.given())
                    && send(operation, example).isSuccess()) {
                proven = true;
                refused.removeAll(example.given());
            }
        }
        proven |= others(operation, base, first);
        if (!proven) {
            failures.add(
                    "%s: its example is not answered, but %d: %s".formatted(operation, first.status(), first.start()));
        }
        refused.forEach(name -> failures.add("%s: the example of %s is refused".formatted(operation, name)));
    }

    /** Each optional parameter alone, then with one other: some make sense only together. */
    private static List<Example> combinations(Example base, List<JsonNode> optional) {
        List<Example> combinations = new ArrayList<>();
        optional.forEach(parameter -> combinations.add(base.with(parameter)));
        for (Example single : List.copyOf(combinations)) {
            optional.forEach(other -> combinations.add(single.with(other)));
        }
        return combinations;
    }

    /** The other media types that can be sent or answered, and the following stretch of a list. */
    private boolean others(Contract.Operation operation, Example base, Answer first)
            throws IOException, InterruptedException {
        boolean proven = false;
        for (String sent : types(operation.node().path("requestBody"))) {
            proven |= send(operation, base.sending(sent, body(operation, sent))).isSuccess();
        }
        for (String accepted :
                types(contract.resolved(operation.node().path("responses").path("200")))) {
            boolean sends = operation.node().has("requestBody");
            if (!sends && !accepted.equals(first.mediaType())) {
                proven |= send(operation, base.accepting(accepted)).isSuccess();
            }
        }
        String next = sender.field(first, "next");
        boolean takesCursor = operation.parameters().stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals(CURSOR));
        if (next != null
                && takesCursor
                && !send(operation, base.with(CURSOR, next)).isSuccess()) {
            failures.add(operation + ": its own cursor is refused");
        }
        return proven;
    }

    private static List<String> types(JsonNode holder) {
        List<String> types = new ArrayList<>();
        holder.path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    private Example base(Contract.Operation operation) {
        Example example = Example.of(operation.method(), path(operation));
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("required").asBoolean()
                    && !parameter.path("in").asText().equals("path")) {
                example = example.with(parameter);
            }
        }
        List<String> types = types(operation.node().path("requestBody"));
        if (!types.isEmpty()) {
            example = example.sending(types.getFirst(), body(operation, types.getFirst()));
        }
        return example;
    }

    private static String body(Contract.Operation operation, String type) {
        return operation
                .node()
                .path("requestBody")
                .path("content")
                .path(type)
                .path("example")
                .toString();
    }

    private String path(Contract.Operation operation) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asText().equals("path")) {
                String place = "{" + parameter.path("name").asText() + "}";
                String collection = path.substring(0, path.indexOf(place) - 1);
                String example = parameter.path("example").asText();
                boolean id = parameter.path("name").asText().equals("id");
                path = path.replace(place, id ? made.getOrDefault(collection, example) : example);
            }
        }
        return path;
    }

    private Answer send(Contract.Operation operation, Example example) throws IOException, InterruptedException {
        Answer answer = answer(operation, example);
        conformance
                .faults(operation, answer)
                .forEach(fault -> failures.add("%s: %s: %s".formatted(operation, example.target(), fault)));
        if (answer.isSuccess()) {
            remember(operation, answer);
        }
        return answer;
    }

    /** An answer that is cut off is a failure like another, with the status 0. */
    private Answer answer(Contract.Operation operation, Example example) throws InterruptedException {
        try {
            return sender.send(example);
        } catch (IOException e) {
            failures.add("%s: %s: %s".formatted(operation, example.target(), e.getMessage()));
            return new Answer(0, "", "", "");
        }
    }

    private void remember(Contract.Operation operation, Answer answer) {
        if (!answer.location().isEmpty()) {
            String place = URI.create(answer.location()).getPath();
            made.put(place.substring(0, place.lastIndexOf('/')), place.substring(place.lastIndexOf('/') + 1));
        } else if (operation.method().equals("post")) {
            String id = sender.field(answer, "id");
            if (id != null) {
                made.put(operation.path(), id);
            }
        }
    }
}
