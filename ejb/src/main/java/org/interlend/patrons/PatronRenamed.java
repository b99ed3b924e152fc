package org.interlend.patrons;

/** CDI event, fired in the same transaction: a patron's name has changed. */
public record PatronRenamed(Patron patron) {}
