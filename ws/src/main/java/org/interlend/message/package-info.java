/**
 * What messages of all protocols have in common: the reference in log and journal, the rate limit
 * of a partner, and the journal lines of refused senders.
 */
package org.interlend.message;
