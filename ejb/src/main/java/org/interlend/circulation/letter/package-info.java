/**
 * The letters about loans to patrons, as the terms of use have them: which are due, that each is
 * written once, and what the bill charges.
 *
 * <p>Their texts are not here but in {@link org.interlend.notices}, which observes {@link
 * org.interlend.circulation.letter.LoanLettersDue}.
 */
package org.interlend.circulation.letter;
