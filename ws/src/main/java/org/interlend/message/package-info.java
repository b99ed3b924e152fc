/**
 * What messages of all protocols have in common: how they are processed, the reference in log and
 * journal, the rate limit of a partner, the journal lines of refused senders, and what a dry run
 * finds.
 */
package org.interlend.message;
