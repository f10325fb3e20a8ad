/**
 * Work that is done again and again. Quarkus' scheduler goes by the time of day, so that a clock that is set back by an
 * hour holds everything up for an hour; {@link io.hearsay.web.timer.Timers} go by a clock that only runs on.
 */
package io.hearsay.web.timer;
