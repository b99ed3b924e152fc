package org.interlend.patrons;

/** A patron has another name from now on; announced within the same transaction. */
public record PatronRenamed(Patron patron) {}
