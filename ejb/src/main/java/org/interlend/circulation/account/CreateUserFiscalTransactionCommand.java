package org.interlend.circulation.account;

import org.interlend.Money;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;

/**
 * A charge that a broker enters on a patron's account, such as a fee for a request.
 *
 * @param reference what tells a repeated message from another charge of the partner
 * @param reason what for
 */
public record CreateUserFiscalTransactionCommand(
    Partner partner, Patron patron, String reference, String reason, Money amount) {}
