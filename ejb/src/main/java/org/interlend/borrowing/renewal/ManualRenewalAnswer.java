package org.interlend.borrowing.renewal;

import java.time.LocalDate;
import org.interlend.borrowing.renewal.RenewalAnswer.Decision;

/**
 * A broker's answer to a renewal that staff got by telephone or from the broker's pages.
 *
 * @param until the last day the patron may keep the item, if it was granted; else null
 * @param reason why it was refused, for the patron; or null
 */
public record ManualRenewalAnswer(Decision decision, LocalDate until, String reason) {}
