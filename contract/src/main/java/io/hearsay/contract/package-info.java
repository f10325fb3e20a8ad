/**
 * Holds a service to its OpenAPI document. {@link io.hearsay.contract.Contract} is the document;
 * {@link io.hearsay.contract.Replay} sends its examples to the running service and compares every answer with what the
 * document promises; {@link io.hearsay.contract.Compatibility} tells which changes of a document would break a client
 * that was generated from an earlier one; {@link io.hearsay.contract.RequestIds} holds it to naming each request. Used
 * by tests alone.
 */
package io.hearsay.contract;
