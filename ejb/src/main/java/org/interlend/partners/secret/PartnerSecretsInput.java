package org.interlend.partners.secret;

/**
 * New secrets of a partner in clear text; of each, empty removes it and null keeps the present one.
 *
 * @param secret what its messages must contain
 * @param urlToken the secret last part of its own address
 * @param password for HTTP Basic
 * @param apiKey the key with which we call the partner's API
 */
public record PartnerSecretsInput(String secret, String urlToken, String password, String apiKey) {

  /** A regular expression for the key of an API, which is sent in a header; empty removes it. */
  public static final String API_KEY = "[!-~]{0,255}";

  /** Keeps what is set. */
  public static final PartnerSecretsInput UNCHANGED =
      new PartnerSecretsInput(null, null, null, null);

  /** Leaves the secrets out, so that no log contains them. */
  @Override
  public String toString() {
    return "PartnerSecretsInput";
  }
}
