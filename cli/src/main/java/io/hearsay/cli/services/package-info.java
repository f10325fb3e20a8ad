/**
 * Hearsay on one machine: {@link io.hearsay.cli.services.LocalServices} starts an embedded Postgres and the three
 * services as processes of their own, and leaves none behind, however the command ends.
 */
package io.hearsay.cli.services;
