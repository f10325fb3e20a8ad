package io.hearsay.farm.http;

import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import java.util.function.Consumer;

/** One client's connection: answers its requests one after another until either side has had enough. */
final class Connection implements Runnable {

    private final Socket socket;
    private final String address;
    private final Site site;
    private final Consumer<Exchange> log;

    Connection(Socket socket, String address, Site site, Consumer<Exchange> log) {
        this.socket = socket;
        this.address = address;
        this.site = site;
        this.log = log;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            RequestReader requests = new RequestReader(socket.getInputStream());
            Wire wire = new Wire(socket, requests.stream());
            boolean open = true;
            while (open && requests.awaitRequest()) {
                long start = System.nanoTime();
                open = answer(requests.read(), wire, start);
            }
        } catch (IOException _) {
            // The client broke off or spoke no HTTP; what it had asked for before is in the log.
        }
    }

    private boolean answer(Request request, Wire wire, long start) throws IOException {
        Instant at = Instant.now();
        Answer answer = site.answer(request);
        wire.begin(start);
        boolean complete = false;
        try {
            boolean open = answer.send(wire, !request.isHead());
            complete = true;
            return open && !request.wantsToClose();
        } finally {
            log.accept(exchange(request, answer, wire, start, at, complete));
        }
    }

    private Exchange exchange(Request request, Answer answer, Wire wire, long start, Instant at, boolean complete) {
        return new Exchange(
                site.host(request, address),
                request.target(),
                answer.status(),
                answer.retryAfter(),
                complete,
                start,
                complete ? wire.endOfAnswer() : wire.endOfBrokenAnswer(),
                at,
                wire.bytes(),
                request.header("user-agent").orElse(null),
                request.isConditional());
    }
}
