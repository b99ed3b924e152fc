package org.interlend.patrons;

import java.util.List;

/**
 * CDI event, fired in the same transaction: a patron no longer has these numbers, or this e-mail
 * address.
 *
 * @param gone as messages named the patron
 */
public record PatronIdentifiersReplaced(Patron patron, List<String> gone) {}
