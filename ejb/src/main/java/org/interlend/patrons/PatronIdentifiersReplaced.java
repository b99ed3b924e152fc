package org.interlend.patrons;

import java.util.List;

/**
 * CDI event, fired in the same transaction: a patron no longer has these numbers, or this e-mail
 * address.
 *
 * @param gone as messages named the patron
 * @param shared those of them by which messages named another patron, too: an e-mail address
 */
public record PatronIdentifiersReplaced(Patron patron, List<String> gone, List<String> shared) {}
