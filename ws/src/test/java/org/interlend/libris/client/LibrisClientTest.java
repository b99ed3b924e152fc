package org.interlend.libris.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.interlend.message.Transmission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrisClientTest {

  @ParameterizedTest
  @CsvSource({
    "200, false",
    "400, true",
    "401, false",
    "403, false",
    "404, true",
    "407, false",
    "408, false",
    "409, true",
    "429, false",
    "503, false"
  })
  void onlySomeStatusesRefuseWhatWasAsked(int status, boolean refusal) {
    Transmission answer =
        new Transmission(Instant.EPOCH, 1, "libris", status, new byte[0], null, null);

    assertThat(LibrisClient.isRefusal(answer)).isEqualTo(refusal);
  }
}
