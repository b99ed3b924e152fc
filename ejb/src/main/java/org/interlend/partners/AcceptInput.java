package org.interlend.partners;

import java.util.List;

/**
 * What is to happen to items that arrive from a partner; places by their codes, null where unknown.
 *
 * @param itemPolicy the policy they are lent under where no rule says another; may be null
 * @param barcodePrefix put before barcodes of our making; may be null
 * @param digitalMedia the partner's names of media that arrive as files
 * @param deliveryDelayDays days an item needs on its way back
 * @param dueByTerms whether the lender's date only limits our own terms of use
 * @param fileDays days a patron can open a file; null for no end
 * @param fileViews how often a patron can open a file; null for no limit
 */
public record AcceptInput(
    String location,
    String itemPolicy,
    String pickupLibrary,
    boolean automaticReceive,
    String receiveDesk,
    String barcodePrefix,
    boolean generateOnClash,
    List<String> digitalMedia,
    Format nonReturnable,
    int deliveryDelayDays,
    boolean dueByTerms,
    boolean checkInRequiresReturn,
    Integer fileDays,
    Integer fileViews) {}
