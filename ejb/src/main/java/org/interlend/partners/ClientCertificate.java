package org.interlend.partners;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.interlend.WorkflowException;
import org.interlend.security.Digests;

/**
 * The client certificate that a partner must present in TLS: identified by its SHA-256 fingerprint,
 * which is unique, or by its subject (RFC 2253), which stays the same when the certificate is
 * renewed.
 */
record ClientCertificate(String written) {

  private static final int FINGERPRINT_DIGITS = 64;

  /**
   * @throws WorkflowException INVALID_DATA when the text is neither a fingerprint nor a subject
   */
  static ClientCertificate of(String written) {
    ClientCertificate certificate = new ClientCertificate(written.strip());
    if (certificate.fingerprint().isEmpty() && certificate.subject().isEmpty()) {
      throw new WorkflowException(PartnerReason.NO_CERTIFICATE, written);
    }
    return certificate;
  }

  boolean is(X509Certificate shown) {
    return fingerprint()
        .map(wanted -> wanted.equals(fingerprintOf(shown)))
        .or(() -> subject().map(wanted -> wanted.equals(shown.getSubjectX500Principal())))
        .orElse(false);
  }

  private Optional<String> fingerprint() {
    String digits = written.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
    return Optional.of(digits)
        .filter(text -> text.length() == FINGERPRINT_DIGITS && text.matches("[0-9a-f]+"));
  }

  private Optional<X500Principal> subject() {
    try {
      return Optional.of(new X500Principal(written)).filter(name -> !name.getName().isEmpty());
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  private static String fingerprintOf(X509Certificate shown) {
    try {
      return HexFormat.of().formatHex(Digests.sha256().digest(shown.getEncoded()));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate cannot be read", e);
    }
  }
}
