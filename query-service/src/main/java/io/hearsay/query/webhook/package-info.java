/**
 * Webhooks: new claims of a search, posted to an address as signed messages. {@link io.hearsay.query.webhook.Webhooks}
 * keeps them and how far each is, {@link io.hearsay.query.webhook.Delivery} brings one what it has not had yet,
 * {@link io.hearsay.query.webhook.Courier} sees to it that all get theirs, whatever fails.
 */
package io.hearsay.query.webhook;
