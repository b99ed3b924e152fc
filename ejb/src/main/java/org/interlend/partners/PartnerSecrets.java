package org.interlend.partners;

/**
 * New secrets of a partner in clear text; of each, empty removes it and null keeps the present one.
 *
 * @param secret what its messages must contain
 * @param urlToken the secret last part of its own address
 * @param password for HTTP Basic
 */
public record PartnerSecrets(String secret, String urlToken, String password) {

  /** Keeps what is set. */
  public static final PartnerSecrets UNCHANGED = new PartnerSecrets(null, null, null);

  /** Leaves the secrets out, so that no log contains them. */
  @Override
  public String toString() {
    return "PartnerSecrets";
  }
}
