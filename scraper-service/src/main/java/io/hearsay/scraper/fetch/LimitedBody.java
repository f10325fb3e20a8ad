package io.hearsay.scraper.fetch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects a body up to a limit and stops reading there. */
final class LimitedBody implements HttpResponse.BodySubscriber<LimitedBody.Received> {

    /**
     * A body as received.
     *
     * @param bytes what came, at most the limit
     * @param truncated whether there was more
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; bodies are too long to copy
    record Received(byte[] bytes, boolean truncated) {}

    private final int limit;
    private final boolean wanted;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Received> done = new CompletableFuture<>();
    private Flow.Subscription subscription;

    private LimitedBody(int limit, boolean wanted) {
        this.limit = limit;
        this.wanted = wanted;
    }

    /** Reads up to a limit. */
    static LimitedBody upTo(int bytes) {
        return new LimitedBody(bytes, true);
    }

    /** Reads nothing, and does not count that as truncated. */
    static LimitedBody unread() {
        return new LimitedBody(0, false);
    }

    @Override
    public CompletionStage<Received> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] part = new byte[Math.min(buffer.remaining(), limit - bytes.size())];
            buffer.get(part);
            bytes.writeBytes(part);
            if (buffer.hasRemaining()) {
                truncate();
                return;
            }
        }
    }

    private void truncate() {
        subscription.cancel();
        done.complete(new Received(bytes.toByteArray(), wanted));
    }

    @Override
    public void onError(Throwable cause) {
        done.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
        done.complete(new Received(bytes.toByteArray(), false));
    }
}
