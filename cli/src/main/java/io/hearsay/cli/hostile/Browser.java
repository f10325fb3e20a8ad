package io.hearsay.cli.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Chromium without a window, driven over its own protocol. It counts what pages run of what strangers wrote: calls of
 * {@code xss()} and dialogues; and what their policy kept them from.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
public final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration AFTERWARDS = Duration.ofMillis(150);
    private static final String HOOK =
            """
            window.xss = () => report('run ' + location.href);
            document.addEventListener('securitypolicyviolation',
              e => report('policy ' + e.violatedDirective + ' ' + e.blockedURI));
            """;

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final BlockingQueue<String> loads = new LinkedBlockingQueue<>();
    private final Set<String> executions = ConcurrentHashMap.newKeySet();
    private final Set<String> violations = new ConcurrentSkipListSet<>();
    private WebSocket socket;
    private int number;

    private Browser(Process process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param program the browser
     * @param folder an empty one, for its profile
     */
    public static Browser start(String program, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program,
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Browser browser = new Browser(process);
        try {
            browser.connect(folder.resolve("DevToolsActivePort"));
            return browser;
        } catch (IOException | InterruptedException | RuntimeException e) {
            browser.close();
            throw e;
        }
    }

    private void connect(Path portFile) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LIMIT);
        while (!Files.exists(portFile) || Files.readAllLines(portFile).size() < 2) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new UserErrorException("Chromium does not start");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        String port = Files.readAllLines(portFile).getFirst().strip();
        HttpResponse<String> page = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
                        .PUT(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        URI address = URI.create(
                JSON.readTree(page.body()).path("webSocketDebuggerUrl").asText());
        socket = http.newWebSocketBuilder().buildAsync(address, new Listener()).join();
        ask("Page.enable", JSON.createObjectNode());
        ask("Runtime.enable", JSON.createObjectNode());
        ask("Runtime.addBinding", JSON.createObjectNode().put("name", "report"));
        ask("Page.addScriptToEvaluateOnNewDocument", JSON.createObjectNode().put("source", HOOK));
    }

    /** Opens a page and waits until it has loaded, and a little longer. */
    public void open(String address) throws InterruptedException {
        loads.clear();
        ask("Page.navigate", JSON.createObjectNode().put("url", address));
        if (loads.poll(LIMIT.toMillis(), TimeUnit.MILLISECONDS) == null) {
            throw new UserErrorException("Chromium does not load " + address);
        }
        TimeUnit.MILLISECONDS.sleep(AFTERWARDS.toMillis());
    }

    /** Has the page that is open run something of ours. */
    public void run(String script) throws InterruptedException {
        ask("Runtime.evaluate", JSON.createObjectNode().put("expression", script));
        TimeUnit.MILLISECONDS.sleep(AFTERWARDS.toMillis());
    }

    /** What ran, and where. */
    public Set<String> executions() {
        return Set.copyOf(executions);
    }

    /** What was kept from running or loading, and why. */
    public Set<String> violations() {
        return Set.copyOf(violations);
    }

    /** Forgets what it counted. */
    public void forget() {
        executions.clear();
        violations.clear();
    }

    private JsonNode ask(String method, ObjectNode parameters) throws InterruptedException {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        tell(method, parameters, answer);
        try {
            return answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new UserErrorException("Chromium does not answer to " + method, e);
        }
    }

    private synchronized void tell(String method, ObjectNode parameters, CompletableFuture<JsonNode> answer) {
        int id = ++number;
        asked.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).join();
    }

    private void take(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer = asked.remove(message.path("id").asInt());
            if (answer != null) {
                answer.complete(message);
            }
            return;
        }
        JsonNode parameters = message.path("params");
        switch (message.path("method").asText()) {
            case "Page.loadEventFired" -> loads.add("loaded");
            case "Page.javascriptDialogOpening" -> {
                executions.add("dialogue " + parameters.path("url").asText());
                Thread.startVirtualThread(() -> tell(
                        "Page.handleJavaScriptDialog",
                        JSON.createObjectNode().put("accept", true),
                        new CompletableFuture<>()));
            }
            case "Runtime.bindingCalled" -> reported(parameters.path("payload").asText());
            default -> {
                // Of what else happens nothing is counted.
            }
        }
    }

    private void reported(String what) {
        if (what.startsWith("run ")) {
            executions.add(what);
        } else {
            violations.add(what);
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        http.close();
    }

    /** Puts the pieces of messages together. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder pieces = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            pieces.append(piece);
            if (last) {
                String whole = pieces.toString();
                pieces.setLength(0);
                try {
                    take(JSON.readTree(whole));
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException("Chromium speaks JSON", e);
                }
            }
            from.request(1);
            return null;
        }
    }
}
