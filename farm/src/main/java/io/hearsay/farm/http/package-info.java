/**
 * HTTP/1.1 over plain sockets, because a farm must be able to answer wrongly: {@link io.hearsay.farm.http.Listener}
 * takes connections on one address, an {@link io.hearsay.farm.http.Answer} writes whatever bytes it likes to the
 * {@link io.hearsay.farm.http.Wire}, and every request leaves an {@link io.hearsay.farm.http.Exchange}.
 */
package io.hearsay.farm.http;
