package org.interlend.circulation;

import org.interlend.Actor;

/**
 * The command to scan an item that is not on loan, to get its next step.
 *
 * @param desk code of the desk where it is
 * @param by who scans it
 */
public record ScanInCommand(String barcode, String desk, Actor by) {}
