package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The settings for a partner's requests (RequestItem). */
@Embeddable
public class RequestDefaults {

  /** Whether RequestItem is a borrowing or a lending request. */
  public enum Side {
    AUTO,
    BORROWING,
    LENDING
  }

  /** Whether the library or the broker prints the pick slip. */
  public enum PickSlip {
    LOCAL,
    BROKER
  }

  @Column(name = "request_record_id_type")
  private String recordIdType;

  @Enumerated(EnumType.STRING)
  @Column(name = "request_side")
  private Side side = Side.AUTO;

  @Enumerated(EnumType.STRING)
  @Column(name = "request_pick_slip")
  private PickSlip pickSlip = PickSlip.LOCAL;

  @Column(name = "request_refuse_unfilled")
  private boolean refuseUnfilled;

  protected RequestDefaults() {}

  /**
   * @param recordIdType the type of the partner's numbers of titles; may be null
   * @param refuseUnfilled whether a request without an available copy is refused, instead of left
   *     to staff
   */
  public RequestDefaults(
      String recordIdType, Side side, PickSlip pickSlip, boolean refuseUnfilled) {
    this.recordIdType = recordIdType;
    this.side = side;
    this.pickSlip = pickSlip;
    this.refuseUnfilled = refuseUnfilled;
  }

  /** The type of the partner's numbers of titles, or null. */
  public String recordIdType() {
    return recordIdType;
  }

  public Side side() {
    return side;
  }

  public PickSlip pickSlip() {
    return pickSlip;
  }

  /** Whether a request without an available copy is refused, instead of left to staff. */
  public boolean refuseUnfilled() {
    return refuseUnfilled;
  }
}
