package org.interlend.slnp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.ProblemKind;
import org.interlend.slnp.wire.ReplyTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTableTest {

  @ParameterizedTest
  @EnumSource
  void eachRefusalHasATextForTheServer(ProblemKind kind) {
    assertThat(ReplyTexts.of("kind." + kind.name(), List.of()))
        .isNotBlank()
        .doesNotContain(":", "\n");
  }
}
