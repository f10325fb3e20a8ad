/**
 * What strangers may send, and how it is sent: a list of requests, a client that sends bytes as they are, clients that
 * take their time, a site that is out for harm, and a browser that counts what would run in it.
 */
package io.hearsay.cli.hostile;
