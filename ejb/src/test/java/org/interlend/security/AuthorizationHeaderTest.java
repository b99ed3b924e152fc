package org.interlend.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.interlend.security.AuthorizationHeader.Basic;
import org.interlend.security.AuthorizationHeader.Bearer;
import org.interlend.security.AuthorizationHeader.None;
import org.interlend.security.AuthorizationHeader.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationHeaderTest {

  @Test
  void nameAndPasswordAreUtf8AndSplitAtTheFirstColon() {
    assertThat(AuthorizationHeader.of(basic("müller:pä:ss".getBytes(UTF_8))))
        .isEqualTo(new Basic("müller", "pä:ss"));
    assertThat(AuthorizationHeader.of("bASIC  " + base64("admin:".getBytes(UTF_8)) + " "))
        .isEqualTo(new Basic("admin", ""));
  }

  @Test
  void theSchemeOfATokenIsCaseInsensitive() {
    assertThat(AuthorizationHeader.of("bearer ilt_abc")).isEqualTo(new Bearer("ilt_abc"));
  }

  @Test
  void noHeaderMeansNoCredentials() {
    assertThat(AuthorizationHeader.of(null)).isEqualTo(new None());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "Basic",
        "Basic !!!",
        "Basic YWRtaW4",
        "Basic YWRtaW46\u00e4",
        "Bearer",
        "Bearer  ",
        "Digest username=\"admin\"",
        "admin:interlend"
      })
  void invalidHeadersAreReported(String header) {
    assertThat(AuthorizationHeader.of(header)).isInstanceOf(Unreadable.class);
  }

  @Test
  void invalidUtf8IsRefused() {
    assertThat(AuthorizationHeader.of(basic("admin:pässword".getBytes(ISO_8859_1))))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void toStringHidesSecrets() {
    assertThat(new Basic("admin", "hush") + " " + new Bearer("hush")).doesNotContain("hush");
  }

  private static String basic(byte[] credentials) {
    return "Basic " + base64(credentials);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
