package org.interlend.borrowing;

import java.time.LocalDate;
import org.interlend.borrowing.RenewalAnswer.Decision;

/**
 * What a broker said to a renewal, as staff heard it by telephone or read it in the broker's pages.
 *
 * @param until the last day the patron may keep the item, if it was granted; else null
 * @param reason why it was refused, told to the patron; or null
 */
public record RenewalByHand(Decision decision, LocalDate until, String reason) {}
