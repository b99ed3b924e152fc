package org.interlend.circulation;

/**
 * The command to undo the latest step with an item at a desk.
 *
 * @param by who does it
 */
public record UndoStep(String barcode, String by) {}
