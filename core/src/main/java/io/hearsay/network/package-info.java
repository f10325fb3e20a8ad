/**
 * Which IP addresses and ports a service may connect to when somebody else names them (server-side request forgery).
 */
package io.hearsay.network;
