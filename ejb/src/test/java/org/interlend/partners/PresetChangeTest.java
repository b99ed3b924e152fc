package org.interlend.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetChangeTest {

  @ParameterizedTest
  @EnumSource
  void matchingSwitchesDoNotChange(ClientProduct kind) {
    assertThat(PresetChange.between(kind.preset(), kind)).isEmpty();
  }

  @Test
  void choosingAClientSetsAndClearsSwitches() {
    var changes =
        PresetChange.between(
            EnumSet.of(ClientSwitch.ITEM_BARCODE, ClientSwitch.MESSAGES_IN_VERSION_ONE),
            ClientProduct.INN_REACH);

    assertThat(changes)
        .containsExactly(
            new PresetChange(ClientSwitch.ITEM_BARCODE, false),
            new PresetChange(ClientSwitch.NOTIFICATIONS_KEPT_QUIET, true));
  }

  @Test
  void onlyChangedSwitchesAreTreatedAsAChoice() {
    var before = EnumSet.of(ClientSwitch.UNFILLED_REFUSED, ClientSwitch.ITEM_BARCODE);
    var written = EnumSet.of(ClientSwitch.UNFILLED_REFUSED, ClientSwitch.NAMES_WITHOUT_PREFIX);

    assertThat(ClientProduct.CROSSLINK.inPlaceOf(before, written))
        .as("needed and unchanged; turned off; turned on")
        .containsExactlyInAnyOrder(
            ClientSwitch.UNFILLED_REFUSED, ClientSwitch.NAMES_WITHOUT_PREFIX);
    assertThat(ClientProduct.ILLIAD.inPlaceOf(before, before))
        .containsExactly(ClientSwitch.NO_PROBLEM_WORDS);
  }

  @Test
  void noClientNeedsNamesWithoutPrefix() {
    assertThat(ClientProduct.values())
        .noneMatch(kind -> kind.needs(ClientSwitch.NAMES_WITHOUT_PREFIX));
    assertThat(ClientProduct.GENERIC.preset()).isEmpty();
  }
}
