package org.interlend.console.partners;

import java.util.List;
import java.util.Set;
import org.interlend.partners.ClientProduct;
import org.interlend.partners.CompatibilitySwitch;
import org.interlend.partners.CompatibilitySwitchDeviation;
import org.interlend.partners.NcipSettings;
import org.interlend.partners.Partner;
import org.interlend.settings.Advanced;
import org.interlend.settings.SettingsGroup;

/** The client product that sends a partner's messages, and the switches that it needs. */
public class ClientProductFields implements SettingsGroup {
  private static final long serialVersionUID = 1L;

  private ClientProduct kind = ClientProduct.GENERIC;

  @Advanced private CompatibilitySwitch[] switches = {};

  static ClientProductFields of(Partner partner) {
    ClientProductFields fields = new ClientProductFields();
    fields.kind = partner.messageStyle().client();
    fields.switches = partner.switches().toArray(CompatibilitySwitch[]::new);
    return fields;
  }

  static ClientProductFields of(ClientProduct kind) {
    ClientProductFields fields = new ClientProductFields();
    fields.kind = kind;
    fields.preset();
    return fields;
  }

  NcipSettings style() {
    return NcipSettings.of(kind);
  }

  Set<CompatibilitySwitch> switches() {
    return Set.of(switches);
  }

  /** Sets the switches to the client's preset. */
  void preset() {
    switches = kind.preset().toArray(CompatibilitySwitch[]::new);
  }

  /** Differences between these switches and the client's preset. */
  List<CompatibilitySwitchDeviation> changesOf(Set<CompatibilitySwitch> present) {
    return CompatibilitySwitchDeviation.between(present, kind);
  }

  /** Differences between the form's switches and the client's preset. */
  List<CompatibilitySwitchDeviation> deviations() {
    return changesOf(switches());
  }
}
