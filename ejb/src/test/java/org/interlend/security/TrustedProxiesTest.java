package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

  private final TrustedProxies proxies = trusting("10.0.0.0/8, 2001:db8:1::/48");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.4  | 192.0.2.7                | 198.51.100.4",
        "10.0.0.1      | ''                       | 10.0.0.1",
        "10.0.0.1      | 192.0.2.7                | 192.0.2.7",
        "10.0.0.1      | 203.0.113.9, 192.0.2.7   | 192.0.2.7",
        "10.0.0.1      | 192.0.2.7, 10.0.0.2      | 192.0.2.7",
        "10.0.0.1      | 192.0.2.7, , 10.0.0.2    | 192.0.2.7",
        "10.0.0.1      | 10.0.0.3                 | 10.0.0.3",
        "10.0.0.1      | 192.0.2.7, not-an-address| unknown",
        "2001:db8:1::5 | 2001:db8:2::9            | 2001:db8:2::9"
      })
  void theLastUntrustedAddressIsTheClient(String peer, String forwardedFor, String client) {
    assertThat(proxies.clientAddress(peer, List.of(forwardedFor))).isEqualTo(client);
  }

  @Test
  void repeatedHeadersAreOneList() {
    assertThat(proxies.clientAddress("10.0.0.1", List.of("203.0.113.9", "192.0.2.7, 10.0.0.2")))
        .isEqualTo("192.0.2.7");
  }

  @Test
  void withoutTheSettingNoProxyIsTrusted() {
    assertThat(trusting(null).trust("10.0.0.1")).isFalse();
  }

  private static TrustedProxies trusting(String listed) {
    TrustedProxies proxies = new TrustedProxies();
    proxies.read(listed);
    return proxies;
  }
}
