/**
 * Patrons' accounts: fines and charges, their payment, and the blocks for debts. A loan ends here,
 * because its fine is entered in the same step.
 *
 * <p>The page patron and the API's accounts come through {@link
 * org.interlend.circulation.account.AccountWorkflow}.
 */
package org.interlend.circulation.account;
