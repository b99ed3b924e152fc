/**
 * The console's pages about patrons: the list, the form, the page of one patron with loans, holds,
 * requests, blocks and account, receipts, and loads of files of patrons.
 *
 * <p>The patrons' own pages are in {@code my}; what pages of loads share is in {@code imports}.
 * Blocks, loading and erasure are in {@code org.interlend.patrons} of {@code ejb}, eligibility,
 * fines and charges in {@code org.interlend.circulation}.
 */
package org.interlend.console.patrons;
