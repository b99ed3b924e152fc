package org.interlend.sru;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SruRequestTest {

  @Test
  void aNumberBeyondEveryResultIsANumber() throws SruException {
    SruRequest request =
        SruRequest.of(
            SruParameters.of("query=a&startRecord=2147483648&maximumRecords=99999999999"));

    assertThat(request.first()).isEqualTo(Integer.MAX_VALUE);
    assertThat(request.most()).isEqualTo(SruRequest.MAX_RECORDS);
  }
}
