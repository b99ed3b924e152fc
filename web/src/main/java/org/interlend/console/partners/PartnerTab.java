package org.interlend.console.partners;

/**
 * A selection of partners above their list.
 *
 * @param key as in the address of the page; empty for all
 */
public record PartnerTab(String key, String label, long count) {}
