package org.interlend.console.partners;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.interlend.partners.AnswerStyle;
import org.interlend.partners.ClientKind;
import org.interlend.partners.ClientSwitch;
import org.interlend.partners.Correspondence;
import org.interlend.partners.Partner;
import org.interlend.partners.PresetChange;

/** The client product that sends a partner's messages, and the switches that it needs. */
public class ClientFields implements Serializable {
  private static final long serialVersionUID = 1L;

  private ClientKind kind = ClientKind.GENERIC;

  private ClientSwitch[] switches = {};

  static ClientFields of(Partner partner) {
    ClientFields fields = new ClientFields();
    fields.kind = partner.answers().client();
    fields.switches = partner.switches().toArray(ClientSwitch[]::new);
    return fields;
  }

  AnswerStyle answers() {
    return new AnswerStyle(
        kind,
        on(ClientSwitch.PURE_SUCCESS),
        on(ClientSwitch.NAMES_WITHOUT_PREFIX),
        on(ClientSwitch.ITEM_BARCODE));
  }

  Correspondence correspondence(String email, String language) {
    return new Correspondence(
        on(ClientSwitch.MESSAGES_IN_VERSION_ONE) ? Correspondence.OLD : Correspondence.PRESENT,
        on(ClientSwitch.NOTIFICATIONS_KEPT_QUIET),
        email,
        language);
  }

  boolean on(ClientSwitch what) {
    return Set.of(switches).contains(what);
  }

  /** Sets the switches to the client's preset. */
  void preset() {
    switches = kind.preset().toArray(ClientSwitch[]::new);
  }

  /** Differences between these switches and the client's preset. */
  List<PresetChange> changesOf(Set<ClientSwitch> present) {
    return PresetChange.between(present, kind);
  }

  /** Differences between the form's switches and the client's preset. */
  List<PresetChange> deviations() {
    return changesOf(Set.of(switches));
  }

  public ClientKind getKind() {
    return kind;
  }

  public void setKind(ClientKind kind) {
    this.kind = kind;
  }

  public ClientSwitch[] getSwitches() {
    return switches;
  }

  public void setSwitches(ClientSwitch[] switches) {
    this.switches = switches;
  }
}
