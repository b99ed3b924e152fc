package org.interlend.console.partners;

import java.io.Serializable;
import org.interlend.partners.BlockedPatrons;
import org.interlend.partners.Partner;
import org.interlend.partners.UserIdentifierType;

/** How a partner identifies patrons, and which patron data it may see. */
public class PatronFields implements Serializable {
  private static final long serialVersionUID = 1L;

  private UserIdentifierType userIdentifierType = UserIdentifierType.ANY;
  private boolean authenticationRequired;
  private boolean personalDataWithoutPin;
  private BlockedPatrons blockedPatrons = BlockedPatrons.REFUSE;

  static PatronFields of(Partner partner) {
    PatronFields fields = new PatronFields();
    fields.userIdentifierType = partner.userIdentifierType();
    fields.authenticationRequired = partner.authenticationRequired();
    fields.personalDataWithoutPin = partner.personalDataWithoutPin();
    fields.blockedPatrons = partner.blockedPatrons();
    return fields;
  }

  public UserIdentifierType getUserIdentifierType() {
    return userIdentifierType;
  }

  public void setUserIdentifierType(UserIdentifierType userIdentifierType) {
    this.userIdentifierType = userIdentifierType;
  }

  public boolean isAuthenticationRequired() {
    return authenticationRequired;
  }

  public void setAuthenticationRequired(boolean authenticationRequired) {
    this.authenticationRequired = authenticationRequired;
  }

  public boolean isPersonalDataWithoutPin() {
    return personalDataWithoutPin;
  }

  public void setPersonalDataWithoutPin(boolean personalDataWithoutPin) {
    this.personalDataWithoutPin = personalDataWithoutPin;
  }

  public BlockedPatrons getBlockedPatrons() {
    return blockedPatrons;
  }

  public void setBlockedPatrons(BlockedPatrons blockedPatrons) {
    this.blockedPatrons = blockedPatrons;
  }
}
