package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumSet;
import java.util.Set;
import org.interlend.settings.SettingsGroup;

/**
 * The product that sends a partner's messages, the style of the answers to them, and the version of
 * messages to the partner. A switch that is not set has the preset of the product; in a saved
 * partner every switch is set.
 */
@Embeddable
public class NcipSettings implements SettingsGroup {

  private static final long serialVersionUID = 1L;
  private static final int VERSION_ONE = 1;
  private static final int VERSION_TWO = 2;

  @Enumerated(EnumType.STRING)
  @Column(name = "client_kind")
  private ClientProduct client = ClientProduct.GENERIC;

  @Min(VERSION_ONE)
  @Max(VERSION_TWO)
  @Column(name = "outgoing_version")
  private Integer outgoingVersion;

  @Column(name = "quiet_notifications")
  private Boolean quietNotifications;

  @Column(name = "answer_without_problem_words")
  private Boolean noProblemWords;

  @Column(name = "answer_without_prefix")
  private Boolean withoutPrefix;

  @Column(name = "answer_item_barcode")
  private Boolean itemBarcode;

  /** The style for a product, with its preset. */
  public static NcipSettings of(ClientProduct client) {
    NcipSettings style = new NcipSettings();
    style.client = client;
    return style;
  }

  void turnOn(Set<CompatibilitySwitch> on) {
    outgoingVersion =
        on.contains(CompatibilitySwitch.MESSAGES_IN_VERSION_ONE) ? VERSION_ONE : VERSION_TWO;
    quietNotifications = on.contains(CompatibilitySwitch.NOTIFICATIONS_KEPT_QUIET);
    noProblemWords = on.contains(CompatibilitySwitch.NO_PROBLEM_WORDS);
    withoutPrefix = on.contains(CompatibilitySwitch.NAMES_WITHOUT_PREFIX);
    itemBarcode = on.contains(CompatibilitySwitch.ITEM_BARCODE);
  }

  /** The switches that are on, with the setting of a partner's requests. */
  public Set<CompatibilitySwitch> switches(RequestItemSettings requests) {
    Set<CompatibilitySwitch> on = EnumSet.noneOf(CompatibilitySwitch.class);
    for (CompatibilitySwitch each : CompatibilitySwitch.values()) {
      boolean set =
          switch (each) {
            case NO_PROBLEM_WORDS -> noProblemWords();
            case NAMES_WITHOUT_PREFIX -> withoutPrefix();
            case ITEM_BARCODE -> itemBarcode();
            case UNFILLED_REFUSED -> requests.refuseUnfilled(client);
            case NOTIFICATIONS_KEPT_QUIET -> quietNotifications();
            case MESSAGES_IN_VERSION_ONE -> writesVersionOne();
          };
      if (set) {
        on.add(each);
      }
    }
    return on;
  }

  /** The product that sends the partner's messages. */
  public ClientProduct client() {
    return client;
  }

  /**
   * Whether messages that Interlend sends have version 1 of NCIP, not 2; an answer always has the
   * version of its message.
   */
  public boolean writesVersionOne() {
    return outgoingVersion == null
        ? client.needs(CompatibilitySwitch.MESSAGES_IN_VERSION_ONE)
        : outgoingVersion == VERSION_ONE;
  }

  /**
   * Whether a refused notification of version 1 is answered without a problem; staff find it among
   * the messages.
   */
  public boolean quietNotifications() {
    return isOn(quietNotifications, CompatibilitySwitch.NOTIFICATIONS_KEPT_QUIET);
  }

  /** Whether answers of success leave out elements with words that clients take for a problem. */
  public boolean noProblemWords() {
    return isOn(noProblemWords, CompatibilitySwitch.NO_PROBLEM_WORDS);
  }

  /** Whether elements are written without a prefix. */
  public boolean withoutPrefix() {
    return isOn(withoutPrefix, CompatibilitySwitch.NAMES_WITHOUT_PREFIX);
  }

  /** Whether the type of a barcode is Item Barcode rather than Barcode. */
  public boolean itemBarcode() {
    return isOn(itemBarcode, CompatibilitySwitch.ITEM_BARCODE);
  }

  private boolean isOn(Boolean set, CompatibilitySwitch what) {
    return set == null ? client.needs(what) : set;
  }
}
