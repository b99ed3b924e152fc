package org.interlend.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompatibilitySwitchDeviationTest {

  @ParameterizedTest
  @EnumSource
  void matchingSwitchesDoNotChange(ClientProduct kind) {
    assertThat(CompatibilitySwitchDeviation.between(kind.preset(), kind)).isEmpty();
  }

  @Test
  void choosingAClientSetsAndClearsSwitches() {
    var changes =
        CompatibilitySwitchDeviation.between(
            EnumSet.of(
                CompatibilitySwitch.ITEM_BARCODE, CompatibilitySwitch.MESSAGES_IN_VERSION_ONE),
            ClientProduct.INN_REACH);

    assertThat(changes)
        .containsExactly(
            new CompatibilitySwitchDeviation(CompatibilitySwitch.ITEM_BARCODE, false),
            new CompatibilitySwitchDeviation(CompatibilitySwitch.NOTIFICATIONS_KEPT_QUIET, true));
  }

  @Test
  void onlyChangedSwitchesAreTreatedAsAChoice() {
    var before = EnumSet.of(CompatibilitySwitch.UNFILLED_REFUSED, CompatibilitySwitch.ITEM_BARCODE);
    var written =
        EnumSet.of(CompatibilitySwitch.UNFILLED_REFUSED, CompatibilitySwitch.NAMES_WITHOUT_PREFIX);

    assertThat(ClientProduct.CROSSLINK.inPlaceOf(before, written))
        .as("needed and unchanged; turned off; turned on")
        .containsExactlyInAnyOrder(
            CompatibilitySwitch.UNFILLED_REFUSED, CompatibilitySwitch.NAMES_WITHOUT_PREFIX);
    assertThat(ClientProduct.ILLIAD.inPlaceOf(before, before))
        .containsExactly(CompatibilitySwitch.NO_PROBLEM_WORDS);
  }

  @Test
  void noClientNeedsNamesWithoutPrefix() {
    assertThat(ClientProduct.values())
        .noneMatch(kind -> kind.needs(CompatibilitySwitch.NAMES_WITHOUT_PREFIX));
    assertThat(ClientProduct.GENERIC.preset()).isEmpty();
  }
}
