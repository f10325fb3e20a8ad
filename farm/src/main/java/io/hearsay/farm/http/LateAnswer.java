package io.hearsay.farm.http;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;

/** An answer that takes its time. */
record LateAnswer(Answer answer, Duration latency) implements Answer {

    @Override
    public int status() {
        return answer.status();
    }

    @Override
    public OptionalInt retryAfter() {
        return answer.retryAfter();
    }

    @Override
    public boolean send(Wire wire, boolean withBody) throws IOException {
        wire.pause(latency);
        return answer.send(wire, withBody);
    }
}
