package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteTest {

  private static final String HOST = "ill.example.org:8443";

  @ParameterizedTest
  @CsvSource({
    ",,false",
    "same-origin,,false",
    "none,,false",
    "cross-site,,true",
    "same-site,,true",
    ",https://ill.example.org:8443,false",
    ",HTTPS://ILL.example.org:8443,false",
    ",https://ill.example.org,true",
    ",https://evil.example.com,true",
    ",https://evil.example.com//ill.example.org:8443,true",
    ",null,true",
    ",http://localhost:8080,false",
    "same-origin,https://behind-a-proxy.example.org,false",
    "cross-site,https://ill.example.org:8443,true"
  })
  void requestsOfOtherSitesAreRecognizedByTheirHeaders(
      String fetchSite, String origin, boolean crossSite) {
    assertThat(CrossSite.isFrom(fetchSite, origin, HOST)).isEqualTo(crossSite);
  }
}
