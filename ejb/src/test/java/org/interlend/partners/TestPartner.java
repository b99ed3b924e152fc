package org.interlend.partners;

import java.util.Map;
import java.util.Set;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.institution.Location;
import org.interlend.partners.profile.BorrowingStep;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;

/** Builds a partner for tests, with the settings that a rule reads. */
public final class TestPartner {

  private final String code;
  private final PartnerSettings settings = new PartnerSettings() {};
  private Location location;
  private Library pickupLibrary;
  private Desk desk;
  private String stubSigel;

  private TestPartner(String code) {
    this.code = code;
    set(settings, "name", code + " Libraries");
    settings.support(true, true);
    set(settings, "blockedPatrons", BlockedPatronHandling.ACCEPT);
    set(settings, "ncipUrl", "https://broker.example/ncip");
    set(settings.accept(), "automaticReceive", true);
    set(settings.ownBorrowing(), "sendRenewItem", true);
    set(settings.ownLending(), "automaticRenew", true);
    set(settings.ownLending(), "sendRecallItem", true);
    set(settings.ownLending(), "sendItemRenewed", true);
  }

  /** A new partner: no step is disabled, and no place is set. */
  public static TestPartner called(String code) {
    return new TestPartner(code);
  }

  /** Changes one setting of a group. */
  public static <T extends SettingsGroup> T set(T group, String name, Object value) {
    SettingProperty.find(group.getClass(), name).orElseThrow().write(group, value);
    return group;
  }

  public TestPartner speaks(BrokerProtocol protocol) {
    set(settings, "protocol", protocol);
    return this;
  }

  public TestPartner forNeitherSide() {
    return supporting(false, false);
  }

  public TestPartner supporting(boolean borrowing, boolean lending) {
    settings.support(borrowing, lending);
    return this;
  }

  /** The side that its RequestItem messages are about. */
  public TestPartner requestSide(RequestItemSettings.RequestSide side) {
    set(settings.request(), "side", side);
    return this;
  }

  public TestPartner refusesBlockedPatrons() {
    set(settings, "blockedPatrons", BlockedPatronHandling.REFUSE);
    return this;
  }

  public TestPartner email(String address) {
    set(settings, "email", address);
    return this;
  }

  public TestPartner address(String lines) {
    set(settings, "address", lines);
    return this;
  }

  /** The partner's name of a pickup library, and the code of its library. */
  public TestPartner pickupName(String theirs, String library) {
    set(settings, "pickupNames", Map.of(theirs, library));
    return this;
  }

  public TestPartner withoutRenewItem() {
    set(settings.ownBorrowing(), "sendRenewItem", false);
    return this;
  }

  public TestPartner without(BorrowingStep step) {
    set(settings.ownBorrowing(), "stepsOff", Set.of(step));
    return this;
  }

  public TestPartner lendsHeldItems() {
    set(settings.ownLending(), "lendHeldItems", true);
    return this;
  }

  public TestPartner withoutNcipUrl() {
    set(settings, "ncipUrl", null);
    return this;
  }

  public TestPartner itemPolicy(String policy) {
    set(settings.accept(), "itemPolicy", policy);
    return this;
  }

  /** The prefix of generated barcodes. */
  public TestPartner barcodePrefix(String prefix) {
    set(settings.accept(), "barcodePrefix", prefix);
    return this;
  }

  public TestPartner generatesBarcodesOnClash() {
    set(settings.accept(), "generateOnClash", true);
    return this;
  }

  public TestPartner checkInRequiresReturn() {
    set(settings.accept(), "checkInRequiresReturn", true);
    return this;
  }

  public TestPartner location(Location location) {
    this.location = location;
    return this;
  }

  public TestPartner pickupLibrary(Library library) {
    pickupLibrary = library;
    return this;
  }

  public TestPartner desk(Desk desk) {
    this.desk = desk;
    return this;
  }

  /** A record that no member of staff has saved: it was made when a broker named the library. */
  public TestPartner namedByBroker() {
    stubSigel = "LIBRIS:" + code;
    return this;
  }

  public Partner make() {
    Partner partner = new Partner(code);
    partner.describe(
        settings, PartnerConnectionInput.ncip(new NcipSettings(), new AuthenticationSettings()));
    partner.place(location, pickupLibrary, desk, null);
    if (stubSigel != null) {
      partner.markStub(stubSigel);
    }
    return partner;
  }
}
