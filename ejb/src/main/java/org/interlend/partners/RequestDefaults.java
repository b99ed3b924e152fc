package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How an announced request is understood. */
@Embeddable
public class RequestDefaults {

  /** Which side an announced request means. */
  public enum Side {
    AUTO,
    BORROWING,
    LENDING
  }

  /** Whose pick slip sends staff to the shelf. */
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
   * @param recordIdType what kind of number the partner names titles by; may be null
   * @param refuseUnfilled whether a request for which there is no copy is refused, rather than kept
   *     for staff to look further
   */
  public RequestDefaults(
      String recordIdType, Side side, PickSlip pickSlip, boolean refuseUnfilled) {
    this.recordIdType = recordIdType;
    this.side = side;
    this.pickSlip = pickSlip;
    this.refuseUnfilled = refuseUnfilled;
  }

  /** What kind of number the partner names titles by, or null. */
  public String recordIdType() {
    return recordIdType;
  }

  public Side side() {
    return side;
  }

  public PickSlip pickSlip() {
    return pickSlip;
  }

  /** Whether a request for which there is no copy is refused rather than kept for staff. */
  public boolean refuseUnfilled() {
    return refuseUnfilled;
  }
}
