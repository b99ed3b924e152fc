package org.interlend.requests.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The link to a patron's file in a letter. */
class FileLinkUrlTest {

  @Test
  void aMaskedLinkHidesItsKey() {
    String letter = "Open it here:\n" + FileLinkUrl.to("aB-_9".repeat(8)) + "\nYour library";
    assertThat(FileLinkUrl.masked(letter))
        .isEqualTo(
            "Open it here:\nhttp://localhost:8080/console/my/file.xhtml?key=***\nYour library");
  }

  @Test
  void aMaskedMessageKeepsItsEncoding() {
    String message = "<note>Öppna: " + FileLinkUrl.to("aB-_9") + "</note>";
    assertThat(FileLinkUrl.masked(message.getBytes(UTF_8)))
        .isEqualTo(FileLinkUrl.masked(message).getBytes(UTF_8))
        .isNotEqualTo(message.getBytes(UTF_8));
  }

  @Test
  void otherTextStaysUnchanged() {
    String text = "https://example.org/file.xhtml?key=1 and key=2";
    assertThat(FileLinkUrl.masked(text)).isEqualTo(text);
  }
}
