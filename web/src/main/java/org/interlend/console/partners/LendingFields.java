package org.interlend.console.partners;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.interlend.institution.Location;
import org.interlend.partners.LendingProfile;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestDefaults;
import org.interlend.partners.RequestDefaults.PickSlip;
import org.interlend.partners.RequestDefaults.Side;
import org.interlend.settings.Setting;

/** Settings for a partner's lending requests. */
public class LendingFields implements Serializable {
  private static final long serialVersionUID = 1L;

  private String checkOutLocation;

  @Size(max = 64, message = "At most 64 characters.")
  private String checkOutPolicy;

  private Side side = Side.AUTO;

  private PickSlip pickSlip = PickSlip.LOCAL;

  @Size(max = 64, message = "At most 64 characters.")
  private String recordIdType;

  private LendingProfile profile = new LendingProfile();

  static LendingFields of(Partner partner) {
    LendingFields fields = new LendingFields();
    fields.read(partner);
    return fields;
  }

  private void read(Partner partner) {
    checkOutLocation = partner.checkOut().location().map(Location::code).orElse(null);
    checkOutPolicy = partner.checkOut().policy();
    side = partner.request().side();
    pickSlip = partner.request().pickSlip();
    recordIdType = partner.request().recordIdType();
    profile = Setting.copy(partner.lending());
  }

  RequestDefaults request(boolean refuseUnfilled) {
    return new RequestDefaults(recordIdType, side, pickSlip, refuseUnfilled);
  }

  public String getCheckOutLocation() {
    return checkOutLocation;
  }

  public void setCheckOutLocation(String checkOutLocation) {
    this.checkOutLocation = checkOutLocation;
  }

  public String getCheckOutPolicy() {
    return checkOutPolicy;
  }

  public void setCheckOutPolicy(String checkOutPolicy) {
    this.checkOutPolicy = checkOutPolicy;
  }

  public Side getSide() {
    return side;
  }

  public void setSide(Side side) {
    this.side = side;
  }

  public PickSlip getPickSlip() {
    return pickSlip;
  }

  public void setPickSlip(PickSlip pickSlip) {
    this.pickSlip = pickSlip;
  }

  public String getRecordIdType() {
    return recordIdType;
  }

  public void setRecordIdType(String recordIdType) {
    this.recordIdType = recordIdType;
  }

  public LendingProfile getProfile() {
    return profile;
  }
}
