package org.interlend.patrons;

import java.time.LocalDate;
import java.util.List;

/**
 * The data of a patron to save.
 *
 * @param firstName may be null
 * @param group may be null
 * @param email may be null
 * @param language ISO 639-1 code
 * @param blocked whether the patron may not borrow
 * @param blockReason why not; may be null
 * @param expiresOn last day of the card; may be null
 * @param pin a new PIN in clear text, or null to keep the present one
 * @param illPin a new PIN for interlibrary loan in clear text, empty for none, or null to keep the
 *     present one
 */
public record PatronInput(
    String primaryId,
    List<String> barcodes,
    String firstName,
    String lastName,
    String group,
    String email,
    String language,
    boolean blocked,
    String blockReason,
    LocalDate expiresOn,
    String pin,
    String illPin) {

  /** Keeps the PIN for interlibrary loan. */
  public PatronInput(
      String primaryId,
      List<String> barcodes,
      String firstName,
      String lastName,
      String group,
      String email,
      String language,
      boolean blocked,
      String blockReason,
      LocalDate expiresOn,
      String pin) {
    this(
        primaryId,
        barcodes,
        firstName,
        lastName,
        group,
        email,
        language,
        blocked,
        blockReason,
        expiresOn,
        pin,
        null);
  }
}
