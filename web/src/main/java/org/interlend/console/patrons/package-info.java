/**
 * The console's pages about patrons: the list, the form, and the page of one patron with loans,
 * holds, requests, blocks and account.
 *
 * <p>The patrons' own pages are in {@code my}. Blocks, eligibility and erasure are in {@code
 * org.interlend.patrons} of {@code ejb}, fines and charges in {@code org.interlend.circulation}.
 */
package org.interlend.console.patrons;
