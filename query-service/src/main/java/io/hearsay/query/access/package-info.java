/**
 * Who may do what: the three roles, the settings, the schema {@code access} under a role of its own, and the audit.
 * Keys, sign-in and limits live below; answers are read elsewhere, as {@code hearsay_reader}, who sees nothing of this.
 */
package io.hearsay.query.access;
