package org.interlend.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLHandshakeException;
import org.interlend.exchange.MessageFact;
import org.junit.jupiter.api.Test;

class ConnectionFailureTest {

  private static final MessageFact NOT_VALID = MessageFact.CERTIFICATE_NOT_VALID_NOW;

  @Test
  void aCertificateThatHasExpiredOrBeginsLaterIsNamed() {
    assertThat(ConnectionFailure.of(handshake(validation(new CertificateExpiredException("")))))
        .isEqualTo(NOT_VALID.with());
    assertThat(ConnectionFailure.of(handshake(validation(new CertificateNotYetValidException("")))))
        .isEqualTo(NOT_VALID.with());
  }

  @Test
  void anotherCertificateThatIsNotAcceptedIsNamedWithTheReason() {
    assertThat(ConnectionFailure.of(handshake(new CertificateException("No name matching"))))
        .isEqualTo(MessageFact.CERTIFICATE_NOT_ACCEPTED.with("No name matching"));
  }

  @Test
  void anyOtherFailureIsToldAsItIs() {
    assertThat(ConnectionFailure.of(new ConnectException("refused")))
        .isEqualTo(MessageFact.NOT_CONNECTED.with());
    assertThat(ConnectionFailure.of(new IOException("reset")))
        .isEqualTo(MessageFact.CONNECTION_FAILED.with("reset"));
    assertThat(ConnectionFailure.of(new IOException()))
        .isEqualTo(MessageFact.CONNECTION_FAILED.with("IOException"));
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
