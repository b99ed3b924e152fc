package org.interlend.requests.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The link to a patron's file in a letter. */
class FileUrlTest {

  @Test
  void aMaskedLinkHidesItsKey() {
    String letter = "Open it here:\n" + FileUrl.to("aB-_9".repeat(8)) + "\nYour library";
    assertThat(FileUrl.masked(letter))
        .isEqualTo(
            "Open it here:\nhttp://localhost:8080/console/my/file.xhtml?key=***\nYour library");
  }

  @Test
  void aMaskedMessageKeepsItsEncoding() {
    String message = "<note>Öppna: " + FileUrl.to("aB-_9") + "</note>";
    assertThat(FileUrl.masked(message.getBytes(UTF_8)))
        .isEqualTo(FileUrl.masked(message).getBytes(UTF_8))
        .isNotEqualTo(message.getBytes(UTF_8));
  }

  @Test
  void otherTextStaysUnchanged() {
    String text = "https://example.org/file.xhtml?key=1 and key=2";
    assertThat(FileUrl.masked(text)).isEqualTo(text);
  }
}
