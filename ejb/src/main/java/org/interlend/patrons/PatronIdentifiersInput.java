package org.interlend.patrons;

import java.util.List;
import org.interlend.security.IdentifierRules;

/**
 * The numbers of a patron, each of one patron only.
 *
 * @param primaryId the number in the institution's own records
 * @param barcodes the numbers on the patron's cards
 * @param externalIds the numbers in other systems, such as identity management or a student
 *     register
 */
public record PatronIdentifiersInput(
    String primaryId, List<String> barcodes, List<String> externalIds) {

  /** More than a patron has, so that one query reads the numbers of a batch of patrons. */
  public static final int MAX_OF_A_KIND = 50;

  /** The greatest length of a number. */
  public static final int MAX_LENGTH = IdentifierRules.MAX_LENGTH;

  /** A patron with no number in other systems. */
  public PatronIdentifiersInput(String primaryId, List<String> barcodes) {
    this(primaryId, barcodes, List.of());
  }
}
