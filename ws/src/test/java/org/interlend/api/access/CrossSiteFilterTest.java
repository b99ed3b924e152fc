package org.interlend.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteFilterTest {

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
