package org.interlend.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a copy of settings has. */
class SettingPropertyTest {

  enum Step {
    FIRST,
    SECOND,
    THIRD
  }

  static class Steps implements SettingsGroup {
    Set<Step> off = Set.of();
  }

  @Test
  void aCopyHasItsValuesInTheirOrderHoweverTheyWereSent() {
    Steps sent = new Steps();
    sent.off = new LinkedHashSet<>(List.of(Step.THIRD, Step.FIRST));

    Steps copy = SettingProperty.copy(sent);
    sent.off.add(Step.SECOND);

    assertThat(copy.off).containsExactly(Step.FIRST, Step.THIRD);
  }
}
