/**
 * API keys: random texts that stand for a name, a role and perhaps a rate. Only their SHA-256 is kept. A key comes as a
 * bearer token, in <code>X-API-Key</code>, or in the cookie that signing in sets.
 */
package io.hearsay.query.access.key;
