package org.interlend.patrons;

import java.util.List;

/**
 * A patron has not these cards any more; announced within the same transaction.
 *
 * @param gone the numbers of the cards
 */
public record PatronCardsReplaced(Patron patron, List<String> gone) {}
