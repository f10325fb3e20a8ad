/** What every command says to the person at the terminal: errors they can mend, and progress. */
package io.hearsay.cli.console;
