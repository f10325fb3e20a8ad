/**
 * What may be fetched: robots.txt by RFC 9309, kept in the database per origin and, read, in each process. A file that
 * does not exist forbids nothing. One that cannot be read now leaves the copy that was read last holding for a month;
 * without such a copy it forbids everything until it can be read, however long that takes: the RFC would let it count
 * as missing after a month, which is not ours to decide.
 */
package io.hearsay.scraper.robots;
