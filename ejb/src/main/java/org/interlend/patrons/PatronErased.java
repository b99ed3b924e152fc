package org.interlend.patrons;

/**
 * A patron is erased in this transaction. What is kept of the patron elsewhere is removed by its
 * observers; the patron's own record goes when they have done so.
 */
public record PatronErased(Patron patron) {}
