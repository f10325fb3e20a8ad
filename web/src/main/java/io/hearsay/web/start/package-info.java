/**
 * How a service starts: before anything else it binds a port on which whoever waits for it is answered once it is
 * ready.
 */
package io.hearsay.web.start;
