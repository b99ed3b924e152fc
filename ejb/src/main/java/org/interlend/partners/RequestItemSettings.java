package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import org.interlend.settings.Advanced;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Labeled;

/** The settings for a partner's requests (RequestItem). */
@Embeddable
public class RequestItemSettings implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  /** Whether RequestItem is a borrowing or a lending request. */
  public enum RequestSide implements Labeled {
    AUTO,
    BORROWING,
    LENDING
  }

  /** Whether the library or the broker prints the pick slip. */
  public enum PickSlip implements Labeled {
    LOCAL,
    BROKER
  }

  @Advanced
  @Size(max = 32)
  @Column(name = "request_record_id_type")
  private String recordIdType;

  @Advanced
  @Enumerated(EnumType.STRING)
  @Column(name = "request_side")
  private RequestSide side = RequestSide.AUTO;

  @Enumerated(EnumType.STRING)
  @Column(name = "request_pick_slip")
  private PickSlip pickSlip = PickSlip.LOCAL;

  /** Null for the preset of the partner's client; a saved partner has a value. */
  @Column(name = "request_refuse_unfilled")
  private Boolean refuseUnfilled;

  /** The type of the partner's numbers of titles, or null. */
  public String recordIdType() {
    return recordIdType;
  }

  public RequestSide side() {
    return side;
  }

  public PickSlip pickSlip() {
    return pickSlip;
  }

  /** Whether a request without an available copy is refused, instead of left to staff. */
  public boolean refuseUnfilled() {
    return Boolean.TRUE.equals(refuseUnfilled);
  }

  /** Like {@link #refuseUnfilled()}; the client's preset if it is not set. */
  boolean refuseUnfilled(ClientProduct client) {
    return refuseUnfilled == null
        ? client.needs(CompatibilitySwitch.UNFILLED_REFUSED)
        : refuseUnfilled;
  }

  void setRefuseUnfilled(boolean refuseUnfilled) {
    this.refuseUnfilled = refuseUnfilled;
  }
}
