package org.interlend.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.interlend.staff.signin.SignInOutcome;
import org.interlend.staff.signin.SignInWay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditTextsTest {

  @ParameterizedTest
  @EnumSource
  void everyActionHasWords(AuditAction action) {
    assertThat(action.sentence(SignInWay.FORM.name(), Locale.ENGLISH)).isNotBlank();
    assertThat(action.sentence(null, Locale.ENGLISH)).doesNotContain("null");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIGN_IN")
  void everyKindOfRecordHasWords(AuditSubject.Kind kind) {
    assertThat(new AuditSubject(kind, null).sentence(Locale.ENGLISH)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void everyWayToSignInHasWords(SignInWay way) {
    assertThat(AuditAction.SIGNED_IN.sentence(way.name(), Locale.ENGLISH))
        .startsWith("signed in to the ");
  }

  @Test
  void theOutcomesOfSignInsAreActionsOfTheAudit() {
    assertThat(Stream.of(AuditAction.values()).map(Enum::name))
        .containsAll(Arrays.stream(SignInOutcome.values()).map(Enum::name).toList());
  }
}
