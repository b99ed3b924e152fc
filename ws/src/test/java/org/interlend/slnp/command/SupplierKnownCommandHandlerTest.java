package org.interlend.slnp.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.borrowing.receiving.BorrowingStatusUpdate.State;
import org.interlend.partners.slnp.CopyDelivered;
import org.interlend.partners.slnp.SlnpRegion;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.settings.SettingProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a data change says of a request, by the partner's settings. */
class SupplierKnownCommandHandlerTest {

  private final SlnpSettings settings = new SlnpSettings();

  @Test
  void aSupplierThatIsNamedHasNeitherShippedNorCopiedAnything() {
    assertThat(SupplierKnownCommandHandler.state(false, settings)).isEqualTo(State.UNCHANGED);
    assertThat(SupplierKnownCommandHandler.state(true, settings)).isEqualTo(State.UNCHANGED);
  }

  @ParameterizedTest
  @EnumSource
  void noRegionsPresetDeliversACopyWhenItsSupplierIsNamed(SlnpRegion region) {
    settings.preset(region);

    assertThat(SupplierKnownCommandHandler.state(true, settings)).isEqualTo(State.UNCHANGED);
  }

  @ParameterizedTest
  @CsvSource({
    "AS_FOR_LOANS, SHIPPED",
    "AVAILABLE, COPY_AVAILABLE",
    "SUPPLIED, COPY_SUPPLIED",
  })
  void aServerThatTellsOfTheDeliveryIsBelieved(CopyDelivered delivered, State ofCopy) {
    set("shippedByDataChange", true);
    set("copyDelivered", delivered);

    assertThat(SupplierKnownCommandHandler.state(false, settings)).isEqualTo(State.SHIPPED);
    assertThat(SupplierKnownCommandHandler.state(true, settings)).isEqualTo(ofCopy);
  }

  private void set(String name, Object value) {
    SettingProperty.find(SlnpSettings.class, name).orElseThrow().write(settings, value);
  }
}
