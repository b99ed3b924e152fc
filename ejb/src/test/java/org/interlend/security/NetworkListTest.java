package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.WorkflowException.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkListTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.8, false",
    "192.0.2.0/24, 192.0.2.255, true",
    "192.0.2.0/24, 192.0.3.0, false",
    "192.0.2.200/25, 192.0.2.128, true",
    "192.0.2.200/25, 192.0.2.127, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "2001:DB8::7, 2001:db8:0:0:0:0:0:7, true",
    "::1, 0:0:0:0:0:0:0:1, true",
    "fe80::/10, fe80::1%eth0, true",
    "192.0.2.0/24, ::ffff:192.0.2.9, true",
    "192.0.2.0/24, unknown, false",
    "192.0.2.0/24, localhost, false"
  })
  void anAddressBelongsToANetworkByItsPrefix(String network, String address, boolean in) {
    assertThat(NetworkList.of(List.of(network)).contain(address)).isEqualTo(in);
  }

  @Test
  void networksAreSeparatedByCommasBlanksOrLines() {
    NetworkList networks = NetworkList.listedIn("192.0.2.7,2001:db8::/32\n 198.51.100.0/24 ");

    assertThat(networks.written()).containsExactly("192.0.2.7", "2001:db8::/32", "198.51.100.0/24");
    assertThat(networks.contain("198.51.100.77")).isTrue();
    assertThat(networks.contain(null)).isFalse();
    assertThat(NetworkList.listedIn(null).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "broker.example.org",
        "localhost",
        "cafe",
        "192.0.2",
        "192.0.2.256",
        "192.0.2.0/33",
        "192.0.2.0/",
        "192.0.2.0/-1",
        "2001:db8::/129",
        "2001:db8",
        "/24",
        "*"
      })
  void invalidAddressesAreRefusedWithAnExplanation(String text) {
    assertThatThrownBy(() -> NetworkList.of(List.of(text)))
        .isInstanceOfSatisfying(
            WorkflowException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(ProblemKind.INVALID_DATA);
              assertThat(refused.about()).isEqualTo(Subject.ALLOWED_ADDRESSES);
              assertThat(refused).hasMessageContaining(text);
            });
  }
}
