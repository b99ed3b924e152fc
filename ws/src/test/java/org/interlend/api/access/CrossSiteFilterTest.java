package org.interlend.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteFilterTest {

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
    "same-origin,https://evil.example.com,true"
  })
  void crossSiteRequestsAreRecognizedByTheirHeaders(
      String fetchSite, String origin, boolean crossSite) {
    assertThat(CrossSiteFilter.isCrossSite(fetchSite, origin, HOST)).isEqualTo(crossSite);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "Text/Plain; charset=UTF-8",
        "multipart/form-data; boundary=x"
      })
  void formContentTypesAreRecognized(String contentType) {
    assertThat(CrossSiteFilter.isOfForm("POST", contentType)).isTrue();
    assertThat(CrossSiteFilter.isOfForm("PUT", contentType)).isFalse();
  }

  @Test
  void otherContentTypesAreNotFormContentTypes() {
    assertThat(CrossSiteFilter.isOfForm("POST", "application/json")).isFalse();
    assertThat(CrossSiteFilter.isOfForm("POST", "text/csv; header=present")).isFalse();
    assertThat(CrossSiteFilter.isOfForm("POST", null)).isFalse();
  }
}
