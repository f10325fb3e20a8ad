/** Takes the traces that a service sends, as a collector of OpenTelemetry does. Used by tests alone. */
package io.hearsay.contract.trace;
