/**
 * Removes personal data from stored messages: after the retention period, and when a patron is
 * erased.
 */
package org.interlend.exchange.erasure;
