package org.interlend.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.interlend.WorkflowException;
import org.interlend.WorkflowException.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCertificateTest {

  private static final String FINGERPRINT =
      "F4:B1:B1:2E:90:B1:DE:96:FE:F5:E0:72:E2:5F:80:0C:0E:01:DB:15:AB:C1:6A:41:90:C5:A2:A4:DF:13:E4:58";

  @ParameterizedTest
  @ValueSource(
      strings = {
        FINGERPRINT,
        "f4b1b12e90b1de96fef5e072e25f800c0e01db15abc16a4190c5a2a4df13e458",
        "CN=broker.example.org,O=Brightwater\\, Ltd",
        " cn=broker.example.org, o=\"Brightwater, Ltd\" "
      })
  void aCertificateMatchesByFingerprintOrSubject(String written) throws Exception {
    assertThat(ClientCertificate.of(written).is(shown())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "F5:B1:B1:2E:90:B1:DE:96:FE:F5:E0:72:E2:5F:80:0C:0E:01:DB:15:AB:C1:6A:41:90:C5:A2:A4:DF:13:E4:58",
        "CN=broker.example.org",
        "CN=broker.example.org,O=Brightwater",
        "CN=other.example.org,O=Brightwater\\, Ltd"
      })
  void anotherCertificateDoesNotMatch(String written) throws Exception {
    assertThat(ClientCertificate.of(written).is(shown())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "broker.example.org", "F4:B1:B1"})
  void invalidValuesAreRefusedWithAnExplanation(String written) {
    assertThatThrownBy(() -> ClientCertificate.of(written))
        .isInstanceOfSatisfying(
            WorkflowException.class,
            refused -> {
              assertThat(refused.about()).isEqualTo(Subject.CLIENT_CERTIFICATE);
              assertThat(refused).hasMessageContaining("64 hexadecimal digits");
            });
  }

  private static X509Certificate shown() throws GeneralSecurityException, IOException {
    try (var file = ClientCertificateTest.class.getResourceAsStream("broker.pem")) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
    }
  }
}
