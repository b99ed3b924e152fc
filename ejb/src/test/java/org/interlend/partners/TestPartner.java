package org.interlend.partners;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.institution.Location;

/** Builds a partner for tests, with the settings that a rule reads. */
public final class TestPartner {

  private final String code;
  private boolean sides = true;
  private UserIdentifierType userIdentifierType = UserIdentifierType.ANY;
  private BlockedPatrons blockedPatrons = BlockedPatrons.ACCEPT;
  private Map<String, String> pickupNames = Map.of();
  private BorrowingProfile borrowing = new BorrowingProfile(false, true, Set.of());
  private LendingProfile lending = new LendingProfile(true, false, true, true, false, 0);
  private String ncipUrl = "https://broker.example/ncip";
  private String itemPolicy;
  private String barcodePrefix;
  private boolean generateOnClash;
  private boolean checkInRequiresReturn;
  private Location location;
  private Library pickupLibrary;
  private Desk desk;

  private TestPartner(String code) {
    this.code = code;
  }

  /** A new partner: no step is disabled, and no place is set. */
  public static TestPartner called(String code) {
    return new TestPartner(code);
  }

  public TestPartner forNeitherSide() {
    sides = false;
    return this;
  }

  public TestPartner namesPatronsBy(UserIdentifierType type) {
    userIdentifierType = type;
    return this;
  }

  public TestPartner refusesBlockedPatrons() {
    blockedPatrons = BlockedPatrons.REFUSE;
    return this;
  }

  /** The partner's name of a pickup place, and the code of its library. */
  public TestPartner pickupName(String theirs, String library) {
    pickupNames = Map.of(theirs, library);
    return this;
  }

  public TestPartner borrowing(BorrowingProfile profile) {
    borrowing = profile;
    return this;
  }

  public TestPartner without(BorrowingStep step) {
    return borrowing(new BorrowingProfile(false, true, Set.of(step)));
  }

  public TestPartner lendsHeldItems() {
    lending = new LendingProfile(true, false, true, true, true, 0);
    return this;
  }

  public TestPartner withoutNcipUrl() {
    ncipUrl = null;
    return this;
  }

  public TestPartner itemPolicy(String policy) {
    itemPolicy = policy;
    return this;
  }

  /** The prefix of generated barcodes. */
  public TestPartner barcodePrefix(String prefix) {
    barcodePrefix = prefix;
    return this;
  }

  public TestPartner generatesBarcodesOnClash() {
    generateOnClash = true;
    return this;
  }

  public TestPartner checkInRequiresReturn() {
    checkInRequiresReturn = true;
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

  public Partner make() {
    Partner partner = new Partner(code);
    partner.describe(
        new PartnerInput(
            code,
            code + " Libraries",
            PartnerStatus.ACTIVE,
            null,
            "NCIP",
            sides,
            sides,
            userIdentifierType,
            false,
            false,
            blockedPatrons,
            List.of(),
            null,
            null,
            null,
            ncipUrl,
            null,
            null,
            null,
            null,
            new RequestDefaults(),
            borrowing,
            lending,
            Correspondence.usual(),
            AnswerStyle.usual(),
            null,
            pickupNames,
            null,
            null));
    partner.configure(
        new AcceptDefaults(accept(), location, pickupLibrary, desk), new CheckOutDefaults());
    return partner;
  }

  private AcceptInput accept() {
    return new AcceptInput(
        null,
        itemPolicy,
        null,
        true,
        null,
        barcodePrefix,
        generateOnClash,
        List.of(),
        Format.DIGITAL,
        0,
        false,
        checkInRequiresReturn,
        null,
        null);
  }
}
