package org.interlend.circulation.account;

import org.interlend.circulation.terms.FeeChargingStep;
import org.interlend.patrons.Patron;

/**
 * A borrowing request whose fee may be due.
 *
 * @param request its key
 * @param number its number, for the account
 * @param policy of its item, or null
 * @param copy whether it is for a copy or a file
 * @param reached the step that it has reached
 */
public record RequestFeeCommand(
    long request,
    String number,
    Patron patron,
    String policy,
    boolean copy,
    String title,
    FeeChargingStep reached) {}
