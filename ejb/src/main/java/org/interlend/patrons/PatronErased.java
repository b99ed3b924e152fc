package org.interlend.patrons;

/**
 * CDI event, fired in the same transaction: a patron is erased. The observers remove the patron
 * from other records; after that the patron's own record is deleted.
 */
public record PatronErased(Patron patron) {}
