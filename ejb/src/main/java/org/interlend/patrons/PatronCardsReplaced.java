package org.interlend.patrons;

import java.util.List;

/**
 * CDI event, fired in the same transaction: a patron no longer has these cards.
 *
 * @param gone the numbers of the cards
 */
public record PatronCardsReplaced(Patron patron, List<String> gone) {}
