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

  protected RequestDefaults() {}

  /**
   * @param recordIdType what kind of number the partner names titles by; may be null
   */
  public RequestDefaults(String recordIdType, Side side, PickSlip pickSlip) {
    this.recordIdType = recordIdType;
    this.side = side;
    this.pickSlip = pickSlip;
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
}
