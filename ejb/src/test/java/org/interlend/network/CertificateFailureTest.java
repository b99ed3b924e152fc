package org.interlend.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;

class CertificateFailureTest {

  @Test
  void aCertificateThatHasExpiredOrBeginsLaterIsNotValidNow() {
    assertThat(CertificateFailure.of(handshake(validation(new CertificateExpiredException("")))))
        .contains(CertificateFailure.NOT_VALID_NOW);
    assertThat(
            CertificateFailure.of(handshake(validation(new CertificateNotYetValidException("")))))
        .contains(CertificateFailure.NOT_VALID_NOW);
  }

  @Test
  void oneForAnotherHostOrOfAnUnknownAuthorityIsNotAccepted() {
    assertThat(CertificateFailure.of(handshake(new CertificateException("No name matching"))))
        .contains(CertificateFailure.NOT_ACCEPTED);
    assertThat(CertificateFailure.of(new SSLPeerUnverifiedException("")))
        .contains(CertificateFailure.NOT_ACCEPTED);
  }

  @Test
  void aConnectionThatFailsOtherwiseSaysNothingOfTheCertificate() {
    assertThat(CertificateFailure.of(new IOException("reset"))).isEmpty();
    assertThat(CertificateFailure.of(new SSLHandshakeException("no cipher suites in common")))
        .isEmpty();
  }

  private static CertificateException validation(CertificateException cause) {
    return new CertificateException(new CertPathValidatorException("validity check failed", cause));
  }

  private static SSLHandshakeException handshake(CertificateException cause) {
    SSLHandshakeException failure = new SSLHandshakeException("PKIX path validation failed");
    failure.initCause(cause);
    return failure;
  }
}
