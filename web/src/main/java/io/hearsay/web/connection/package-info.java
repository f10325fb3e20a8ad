/**
 * Connections over which nothing is asked are cut after a while, however slowly something trickles in: what is not
 * answered yet is known only once its headers are whole, so the clock runs in Netty's pipeline, before Vert.x. There it
 * is seen as well what is sent behind a request that is still answered.
 */
package io.hearsay.web.connection;
