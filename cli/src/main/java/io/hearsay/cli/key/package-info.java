/** Keys for the API from the command line: how the first operator of an installation gets his. */
package io.hearsay.cli.key;
