/**
 * What messages of all protocols have in common: the reference in log and journal, the rate limit
 * of a partner, the journal lines of refused senders, and what a dry run finds.
 */
package org.interlend.message;
