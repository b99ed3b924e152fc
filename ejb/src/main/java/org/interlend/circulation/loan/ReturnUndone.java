package org.interlend.circulation.loan;

/**
 * CDI event, fired in the same transaction: a desk undoes a return: the patron still has the item.
 *
 * @param by who did it
 */
public record ReturnUndone(Loan loan, String by) {}
