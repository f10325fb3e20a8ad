/** Secrets of a service that lie in files: whatever may be a variable may be a file that a variable names. */
package io.hearsay.web.secret;
