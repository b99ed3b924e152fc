package org.interlend.patrons;

/**
 * Which patrons a list shows.
 *
 * @param text the beginning of a name, identifier or e-mail address; null for all
 * @param blockedOnly only those with a block
 */
public record PatronFilter(String text, boolean blockedOnly) {}
