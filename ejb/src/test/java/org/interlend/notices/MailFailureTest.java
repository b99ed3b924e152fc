package org.interlend.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class MailFailureTest {

  @Test
  void whatIsWrongWithTheCertificateOfTheMailServerIsSaidInTheReadersLanguage() {
    MailFailure expired =
        MailFailure.of(
            handshake(
                new CertificateException(
                    new CertPathValidatorException(
                        "validity check failed",
                        new CertificateExpiredException("NotAfter: Tue Dec 01")))));
    assertThat(expired.text(Locale.GERMAN))
        .isEqualTo(
            "Das Zertifikat des Mailservers ist zurzeit nicht gültig, es ist abgelaufen oder gilt"
                + " erst später: NotAfter: Tue Dec 01");
    assertThat(
            MailFailure.of(handshake(new CertificateException("No name matching mail found")))
                .text(Locale.ENGLISH))
        .isEqualTo(
            "The certificate of the mail server is not accepted: No name matching mail found");
  }

  @Test
  void whatTheMailServerSaysIsShownAsItIs() {
    assertThat(MailFailure.of(new MessagingException("550 no such user")).text(Locale.GERMAN))
        .isEqualTo("550 no such user");
  }

  private static MessagingException handshake(CertificateException cause) {
    SSLHandshakeException failure = new SSLHandshakeException("PKIX path validation failed");
    failure.initCause(cause);
    return new MessagingException("Could not connect to SMTP host: mail, port: 465", failure);
  }
}
