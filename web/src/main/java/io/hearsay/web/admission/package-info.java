/**
 * How many requests a service works on at once: a bulkhead for each class of requests (Nygard, <i>Release It!</i>), in
 * which a few are worked on, some wait for a moment, the newest first, and the rest are told when to come again. All of
 * it happens before a thread is taken, so that overload costs an answer of a few bytes and nothing grows. Bodies are
 * received before their request is let in, under a pace and within a share of the memory; connections without a request
 * are cut after a while.
 *
 * @see <a href="https://queue.acm.org/detail.cfm?id=2839461">B. Maurer, Fail at Scale, 2015: adaptive LIFO</a>
 */
package io.hearsay.web.admission;
