package org.interlend.partners;

import java.util.List;

/**
 * The settings to save for items that arrive from a partner; places by their codes, null if not
 * set.
 *
 * @param itemPolicy the item policy unless a rule sets another; may be null
 * @param barcodePrefix the prefix of generated barcodes; may be null
 * @param digitalMedia the partner's names of media for files
 * @param deliveryDelayDays days an item needs for the way back
 * @param dueByTerms whether the lender's date only limits the library's terms of use
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
