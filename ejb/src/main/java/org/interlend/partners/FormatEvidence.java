package org.interlend.partners;

/**
 * What a message says about its item being a thing or a file.
 *
 * @param electronicResource it brings or points to a file
 * @param electronicFormat the kind of file, or null
 * @param medium the partner's name of the medium, or null
 * @param nonReturnable it need not go back
 */
public record FormatEvidence(
    boolean electronicResource, String electronicFormat, String medium, boolean nonReturnable) {

  /** A file, its format or a digital medium settles it, then that it need not go back. */
  public Format weigh(AcceptDefaults partner) {
    if (electronicResource || electronicFormat != null) {
      return Format.DIGITAL;
    }
    if (medium != null) {
      return partner.digital(medium) ? Format.DIGITAL : Format.PHYSICAL;
    }
    return nonReturnable ? partner.nonReturnable() : Format.PHYSICAL;
  }
}
