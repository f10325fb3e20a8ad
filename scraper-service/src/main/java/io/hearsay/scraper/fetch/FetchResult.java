package io.hearsay.scraper.fetch;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What came of a request. */
public sealed interface FetchResult {

    /**
     * The host answered.
     *
     * @param status HTTP status
     * @param headers by lower-case name, values of one name joined by commas
     * @param body after decompression; empty when there is none
     * @param at when the answer was complete
     * @param request the request's headers by lower-case name; empty where they are not known
     * @param ip the IP address that answered, or null where it is not known
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; bodies are too long to copy
    record Answer(
            int status, Map<String, String> headers, byte[] body, Instant at, Map<String, String> request, String ip)
            implements FetchResult {

        public Answer {
            headers = Map.copyOf(headers);
            request = Map.copyOf(request);
        }

        /** An answer of which nobody noted how it was asked for. */
        public Answer(int status, Map<String, String> headers, byte[] body, Instant at) {
            this(status, headers, body, at, Map.of(), null);
        }

        /** The same answer, of which the body is not kept. */
        public Answer withoutBody() {
            return new Answer(status, headers, new byte[0], at, request, ip);
        }

        /**
         * The media type, in lower case and without parameters: the one that is named, unless the body shows that it
         * cannot be; empty where none is named and there is no body.
         */
        public String mediaType() {
            boolean asNamed = headers.getOrDefault("x-content-type-options", "").equalsIgnoreCase("nosniff");
            return ContentSniffer.mediaType(headers.get("content-type"), asNamed, body);
        }

        /** The header's value. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** The body is longer than allowed; reading stopped there. */
    record TooLarge(String reason) implements FetchResult {}

    /** The address may not be asked for at all. */
    record Refused(String reason) implements FetchResult {}

    /** No complete answer came: no such host, no connection, a broken or slow answer. */
    record Failed(String reason, FailureCause cause) implements FetchResult {}

    /** What kind of failure this is; empty where the host answered well. */
    default Optional<FailureCause> failure() {
        return switch (this) {
            case Answer answer when answer.status() >= 500 -> Optional.of(FailureCause.STATUS_5XX);
            case Answer answer when answer.status() >= 400 -> Optional.of(FailureCause.STATUS_4XX);
            case Answer _ -> Optional.empty();
            case TooLarge _ -> Optional.of(FailureCause.TOO_LARGE);
            case Refused _ -> Optional.of(FailureCause.REFUSED);
            case Failed failed -> Optional.of(failed.cause());
        };
    }
}
