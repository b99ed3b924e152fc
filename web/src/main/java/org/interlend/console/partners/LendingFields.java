package org.interlend.console.partners;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.interlend.institution.Location;
import org.interlend.partners.LendingProfile;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestDefaults;
import org.interlend.partners.RequestDefaults.PickSlip;
import org.interlend.partners.RequestDefaults.Side;

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

  private boolean automaticRenew;

  private boolean receiveDigitally;

  private boolean sendRecallItem;

  private boolean sendItemRenewed;

  private boolean lendHeldItems;

  @Min(value = 0, message = "Not less than 0 days.")
  @Max(value = 365, message = "Not more than 365 days.")
  private int expireAfterDays;

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
    automaticRenew = partner.lending().automaticRenew();
    receiveDigitally = partner.lending().receiveDigitally();
    sendRecallItem = partner.lending().sendRecallItem();
    sendItemRenewed = partner.lending().sendItemRenewed();
    lendHeldItems = partner.lending().lendHeldItems();
    expireAfterDays = partner.lending().expireAfterDays();
  }

  RequestDefaults request(boolean refuseUnfilled) {
    return new RequestDefaults(recordIdType, side, pickSlip, refuseUnfilled);
  }

  LendingProfile profile() {
    return new LendingProfile(
        automaticRenew,
        receiveDigitally,
        sendRecallItem,
        sendItemRenewed,
        lendHeldItems,
        expireAfterDays);
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

  public boolean isAutomaticRenew() {
    return automaticRenew;
  }

  public void setAutomaticRenew(boolean automaticRenew) {
    this.automaticRenew = automaticRenew;
  }

  public boolean isReceiveDigitally() {
    return receiveDigitally;
  }

  public void setReceiveDigitally(boolean receiveDigitally) {
    this.receiveDigitally = receiveDigitally;
  }

  public boolean isSendRecallItem() {
    return sendRecallItem;
  }

  public void setSendRecallItem(boolean sendRecallItem) {
    this.sendRecallItem = sendRecallItem;
  }

  public boolean isSendItemRenewed() {
    return sendItemRenewed;
  }

  public void setSendItemRenewed(boolean sendItemRenewed) {
    this.sendItemRenewed = sendItemRenewed;
  }

  public boolean isLendHeldItems() {
    return lendHeldItems;
  }

  public void setLendHeldItems(boolean lendHeldItems) {
    this.lendHeldItems = lendHeldItems;
  }

  public int getExpireAfterDays() {
    return expireAfterDays;
  }

  public void setExpireAfterDays(int expireAfterDays) {
    this.expireAfterDays = expireAfterDays;
  }
}
