/**
 * The embedded Postgres: real Postgres binaries started on a loopback port for the demo and the tests, with the roles
 * and schemas (<code>roles.sql</code>) that every Hearsay database has, embedded or not.
 */
package io.hearsay.postgres;
