package org.interlend.partners;

/**
 * What in a message indicates whether its item is physical or a file.
 *
 * @param electronicResource whether the message contains or points to a file
 * @param electronicFormat the file type, or null
 * @param medium the partner's name of the medium, or null
 * @param nonReturnable whether the item need not be returned
 */
public record RequestFormatEvidence(
    boolean electronicResource, String electronicFormat, String medium, boolean nonReturnable) {

  /** A message that says nothing of it. */
  public static final RequestFormatEvidence NONE =
      new RequestFormatEvidence(false, null, null, false);

  /** Whether the message contains a file, points to one or names its type. */
  public boolean isFile() {
    return electronicResource || electronicFormat != null;
  }

  /**
   * Decides the format: a file, a file type or a digital medium decide first, then that it need not
   * be returned.
   */
  public RequestFormat format(AcceptItemSettings partner) {
    if (isFile()) {
      return RequestFormat.DIGITAL;
    }
    if (medium != null) {
      return partner.digital(medium) ? RequestFormat.DIGITAL : RequestFormat.PHYSICAL;
    }
    return nonReturnable ? partner.nonReturnable() : RequestFormat.PHYSICAL;
  }
}
