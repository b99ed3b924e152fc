package org.interlend.circulation;

import org.interlend.circulation.terms.DueDateByStaff;

/**
 * The command to change the due date of a patron's running loan.
 *
 * @param due the new due date
 * @param by who does it
 */
public record ChangeDueDateCommand(String barcode, DueDateByStaff due, String by) {}
