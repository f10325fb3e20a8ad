/** Hands what operators ask for on to the service that owns it. */
package io.hearsay.query.passing;
