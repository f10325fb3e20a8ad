package io.hearsay.farm.http;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;

/** What a host says to one request. */
public interface Answer {

    /** The status that it stands for; 0 for one that is no proper HTTP. */
    int status();

    /** How many seconds the client is asked to wait before it comes again. */
    default OptionalInt retryAfter() {
        return OptionalInt.empty();
    }

    /**
     * Writes the answer.
     *
     * @param withBody false for {@code HEAD}
     * @return whether the connection can carry another request
     * @throws IOException when the client has gone
     */
    boolean send(Wire wire, boolean withBody) throws IOException;

    /** The same after a while. */
    default Answer after(Duration wait) {
        return wait.isZero() ? this : new LateAnswer(this, wait);
    }
}
