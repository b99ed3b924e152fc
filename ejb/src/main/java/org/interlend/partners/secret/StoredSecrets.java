package org.interlend.partners.secret;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.interlend.persistence.Confidential;
import org.interlend.security.KeyedDigest;
import org.interlend.security.SecretCipher;

/**
 * The secrets in a partner's record: digests of what its messages must show, and the encrypted key
 * with which we call its API.
 */
@Embeddable
public class StoredSecrets implements Serializable {

  private static final long serialVersionUID = 1L;

  @Column(name = "url_token_digest")
  @Confidential
  private String urlTokenDigest;

  @Column(name = "secret_digest")
  @Confidential
  private String secretDigest;

  @Column(name = "login_password_digest")
  @Confidential
  private String passwordDigest;

  @Column(name = "libris_api_key")
  @Confidential
  private String encryptedApiKey;

  /**
   * Stores what is new. NCIP reads texts without white space at their ends; the password of HTTP
   * Basic may have it.
   *
   * @param code the partner's, without which its key cannot be decrypted
   */
  public void take(
      PartnerSecretsInput given, String code, KeyedDigest digest, SecretCipher cipher) {
    urlTokenDigest = replaced(urlTokenDigest, given.urlToken(), digest::forLookup);
    secretDigest = replaced(secretDigest, given.secret(), secret -> digest.of(secret.strip()));
    passwordDigest = replaced(passwordDigest, given.password(), digest::of);
    encryptedApiKey = replaced(encryptedApiKey, given.apiKey(), key -> cipher.encrypt(key, code));
  }

  private static String replaced(String present, String given, UnaryOperator<String> stored) {
    if (given == null) {
      return present;
    }
    return given.isEmpty() ? null : stored.apply(given);
  }

  /** Deletes the key of an API that is not called any more, or at another address. */
  public void forgetApiKey() {
    encryptedApiKey = null;
  }

  /** Whether messages must show the secret or the password, whatever their address. */
  public boolean required() {
    return secretDigest != null || passwordDigest != null;
  }

  /** Digest of the shared secret of its messages; empty if none is required. */
  public Optional<String> secretDigest() {
    return Optional.ofNullable(secretDigest);
  }

  /** Digest of the password for HTTP Basic; empty if none is required. */
  public Optional<String> passwordDigest() {
    return Optional.ofNullable(passwordDigest);
  }

  public boolean hasUrlToken() {
    return urlTokenDigest != null;
  }

  /** The encrypted key of its API; empty if none is set. */
  public Optional<String> encryptedApiKey() {
    return Optional.ofNullable(encryptedApiKey);
  }

  /** Whether the key of its API is set. */
  public boolean hasApiKey() {
    return encryptedApiKey != null;
  }
}
