package org.interlend.staff;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.interlend.WorkflowException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private static final String USERNAME = "m.larsson";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Password2026!",
        "P@ssw0rd1234",
        "passwordpassword",
        "dragonsunshine",
        "123456789012",
        "987654321098",
        "qwertyuiopasdf",
        "aaaabbbbcccc",
        "abababababab",
        "abcdefghijklm",
        "m.larsson2026",
        "M-Larsson-1234",
        "1q2w3e4r5t6y"
      })
  void passwordsThatAreGuessedFirstAreRefused(String password) {
    assertThatThrownBy(() -> PasswordRules.check(password, USERNAME))
        .isInstanceOf(WorkflowException.class)
        .hasMessageContaining("too common");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "heron-lantern-quiet-oak",
        "correct horse battery staple",
        "u7#kQz!pw29Lm",
        "dragon83920174650183x",
        "Smörgåsbord på tåget",
        "a password of the test"
      })
  void otherPasswordsAreAccepted(String password) {
    assertThatCode(() -> PasswordRules.check(password, USERNAME)).doesNotThrowAnyException();
  }

  @Test
  void aShortOrEndlessPasswordIsRefused() {
    assertThatThrownBy(() -> PasswordRules.check("u7#kQz!pw29", USERNAME))
        .hasMessageContaining("at least 12 characters");
    assertThatThrownBy(() -> PasswordRules.check("x7".repeat(501), USERNAME))
        .hasMessageContaining("at most 1,000 characters");
  }
}
