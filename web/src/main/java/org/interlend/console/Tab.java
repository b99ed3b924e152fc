package org.interlend.console;

import java.io.Serializable;

/**
 * A tab above a list.
 *
 * @param count how many the list has
 * @param current whether the page shows it
 * @param address of the page that shows it
 */
public record Tab(String label, long count, boolean current, String address)
    implements Serializable {}
