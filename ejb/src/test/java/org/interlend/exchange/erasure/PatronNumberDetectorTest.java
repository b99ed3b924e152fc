package org.interlend.exchange.erasure;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatronNumberDetectorTest {

  private final PatronNumberDetector number = new PatronNumberDetector(List.of("Ab-17", "u4"));

  @Test
  void aNumberIsFoundInEachEncoding() {
    assertThat(number.test("<UserIdentifierValue>AB-17</User".getBytes(UTF_8))).isTrue();
    assertThat(number.test("<UserIdentifierValue>ab-17</User".getBytes(UTF_16LE))).isTrue();
  }

  @Test
  void messagesAboutOthersAreKept() {
    assertThat(number.test("<UserIdentifierValue>AB-18</User".getBytes(UTF_8))).isFalse();
    assertThat(number.test(null)).isFalse();
  }
}
