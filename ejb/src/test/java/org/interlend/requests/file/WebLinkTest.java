package org.interlend.requests.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

  @ParameterizedTest
  @CsvSource({
    "https://files.example.org/1.pdf, https://files.example.org/1.pdf",
    "HTTP://Files.example.org:8080?a=b#c, http://Files.example.org:8080?a=b#c",
    "https://bücher.example, https://xn--bcher-kva.example",
    "https://example.org/ä|\"x\", https://example.org/%C3%A4%7C%22x%22",
    "https://example.org/a%20b, https://example.org/a%20b"
  })
  void httpLinksCanBeOpened(String given, String address) {
    assertThat(WebLink.of(given).map(WebLink::address)).contains(address);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "ftp://example.org/",
        "https://",
        "https://user@example.org/",
        "https://example.org\\@evil.example/",
        "https://example.org;script-src/",
        "https://exa mple.org/",
        "https://example.org/a b",
        "https://example.org/\r\nSet-Cookie: a=b",
        "https://[::1]/",
        "https://library.example\u3000.evil.example/",
        "https://library.example\uFF0F.evil.example/",
        "https://example.org:123456/",
        "https://example.org/long […]"
      })
  void otherLinksCannotBeOpened(String given) {
    assertThat(WebLink.of(given)).isEmpty();
  }

  @Test
  void internationalHostsAreShownInUnicode() {
    assertThat(WebLink.of("https://bücher.example/1").map(WebLink::host))
        .contains("bücher.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://library.example\u2215.evil.example/",
        "https://library.example\u30CE.evil.example/",
        "https://paral\u00B7lel.example/"
      })
  void aHostThatCouldBeReadAsAnotherOneIsShownAsTheBrowserHasIt(String given) {
    assertThat(WebLink.of(given).map(WebLink::host).orElseThrow())
        .contains("xn--")
        .matches("[a-z0-9.-]+");
  }
}
