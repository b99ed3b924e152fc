package org.interlend.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/home.xhtml",
        "/console/borrowing-requests.xhtml?text=caf%C3%A9&status=//x"
      })
  void consolePagesAreAllowedTargets(String target) {
    assertThat(SignInTarget.isOurs(target, "/console")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://evil.example/console/",
        "//evil.example/console/",
        "/\\evil.example",
        "/console/\\evil.example",
        "/consoles/home.xhtml",
        "/console/home.xhtml\r\nSet-Cookie: x=y",
        "javascript:alert(1)"
      })
  void otherTargetsAreNotAllowed(String target) {
    assertThat(SignInTarget.isOurs(target, "/console")).isFalse();
  }
}
