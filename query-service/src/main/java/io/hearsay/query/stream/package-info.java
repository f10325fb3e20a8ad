/** New claims as server-sent events, each once, in the order they were extracted. */
package io.hearsay.query.stream;
