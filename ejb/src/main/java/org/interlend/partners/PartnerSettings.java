package org.interlend.partners;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.partners.profile.BorrowingProfile;
import org.interlend.partners.profile.LendingProfile;
import org.interlend.partners.profile.WorkflowProfile;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.protocol.NamedLibrary;
import org.interlend.patrons.IdentifierType;
import org.interlend.persistence.ZoneColumn;
import org.interlend.settings.Advanced;
import org.interlend.settings.SettingProperty;
import org.interlend.text.Text;

/**
 * The settings of a partner that staff and scripts read and write: what is stored in its record,
 * shown in the form and in the management API. A new setting belongs to one of the groups in it.
 */
@MappedSuperclass
public abstract class PartnerSettings extends PartnerBasics {
  private static final long serialVersionUID = 1L;

  @Enumerated(EnumType.STRING)
  private BrokerProtocol protocol = BrokerProtocol.NCIP;

  @Column(name = "borrowing_supported")
  private boolean borrowingSupported;

  @Column(name = "lending_supported")
  private boolean lendingSupported;

  @Advanced
  @Enumerated(EnumType.STRING)
  @Column(name = "user_identifier_type")
  private UserIdentifierType userIdentifierType = UserIdentifierType.ANY;

  @Column(name = "authentication_required")
  private boolean authenticationRequired;

  @Valid @Embedded private LookupUserSettings lookupUser = new LookupUserSettings();

  @Enumerated(EnumType.STRING)
  @Column(name = "blocked_patrons")
  private BlockedPatronHandling blockedPatrons = BlockedPatronHandling.REFUSE;

  @Size(max = 1000)
  @Pattern(regexp = "(https?://\\S+)?", message = "{settings.httpAddress}")
  @Column(name = "ncip_url")
  private String ncipUrl;

  @Size(max = RequestFormUrl.MAX_LENGTH)
  @Column(name = "request_link")
  private String requestLink;

  @Enumerated(EnumType.STRING)
  @Column(name = "patron_ordering")
  private RequestFormUrl.Ordering patronOrdering = RequestFormUrl.Ordering.LINK;

  @Valid @Embedded private AcceptItemSettings acceptItem = new AcceptItemSettings();
  @Valid @Embedded private CheckOutItemSettings checkOutItem = new CheckOutItemSettings();
  @Valid @Embedded private RequestItemSettings requestItem = new RequestItemSettings();

  @Size(max = 64)
  @Column(name = "borrowing_profile")
  private String borrowingProfile;

  @Valid @Embedded private BorrowingProfile borrowingWorkflow = new BorrowingProfile();

  @Size(max = 64)
  @Column(name = "lending_profile")
  private String lendingProfile;

  @Valid @Embedded private LendingProfile lendingWorkflow = new LendingProfile();

  @Advanced
  @Convert(converter = ZoneColumn.class)
  @Column(name = "time_zone")
  private ZoneId timeZone;

  @Advanced
  @Size(max = 1000, message = "{settings.tooManyEntries}")
  @ElementCollection
  @CollectionTable(name = "partner_pickup_name")
  @MapKeyColumn(name = "partner_name")
  @Column(name = "library_code")
  private Map<@NotBlank @Size(max = 255) String, @NotBlank @Size(max = 64) String> pickupNames =
      new HashMap<>();

  @Override
  void load() {
    super.load();
    pickupNames.size();
  }

  /**
   * Takes over the settings of another, in copies. An empty text is not set: null. Each field is
   * assigned: EclipseLink does not notice what reflection writes into an entity.
   */
  protected final void take(PartnerSettings from) {
    super.take(from);
    protocol = from.protocol;
    borrowingSupported = from.borrowingSupported;
    lendingSupported = from.lendingSupported;
    userIdentifierType = from.userIdentifierType;
    authenticationRequired = from.authenticationRequired;
    lookupUser = SettingProperty.copy(from.lookupUser);
    blockedPatrons = from.blockedPatrons;
    ncipUrl = Text.given(from.ncipUrl);
    requestLink = Text.given(from.requestLink);
    patronOrdering = from.patronOrdering;
    acceptItem = SettingProperty.copy(from.acceptItem);
    // JPA loads an embeddable as null when all its columns are null.
    checkOutItem = SettingProperty.copy(from.checkOut());
    requestItem = SettingProperty.copy(from.requestItem);
    borrowingProfile = Text.given(from.borrowingProfile);
    borrowingWorkflow = SettingProperty.copy(from.borrowingWorkflow);
    lendingProfile = Text.given(from.lendingProfile);
    lendingWorkflow = SettingProperty.copy(from.lendingWorkflow);
    timeZone = from.timeZone;
    pickupNames.keySet().retainAll(from.pickupNames.keySet());
    pickupNames.putAll(from.pickupNames);
  }

  /** Turns these switches on, in the settings of requests and in the style, and all others off. */
  protected final void turnOn(Set<CompatibilitySwitch> on, NcipSettings style) {
    requestItem.setRefuseUnfilled(on.contains(CompatibilitySwitch.UNFILLED_REFUSED));
    style.turnOn(on);
  }

  /** Takes over what a broker tells of a library; all else has its default, and it is inactive. */
  final void takeOver(NamedLibrary library, BrokerProtocol itsProtocol) {
    takeOver(library);
    protocol = itsProtocol;
  }

  /** Sets how a new record begins; its name, and the system that it runs, may be null. */
  protected final void begin(
      BrokerProtocol itsProtocol, String itsName, String system, ItemPlaces places) {
    begin(itsName, system);
    protocol = itsProtocol;
    acceptItem.keepAt(places);
    checkOutItem.keepAt(places);
  }

  /** Also what the partner is told of patrons without their PIN. */
  @Override
  protected void resetForCopy() {
    super.resetForCopy();
    lookupUser = new LookupUserSettings();
  }

  /** Where the record keeps items. */
  public ItemPlaces places() {
    return new ItemPlaces(
        acceptItem.location(),
        acceptItem.itemPolicy(),
        acceptItem.pickupLibrary(),
        acceptItem.receiveDesk(),
        checkOut().location(),
        checkOut().policy());
  }

  protected final void support(boolean borrowing, boolean lending) {
    borrowingSupported = borrowing;
    lendingSupported = lending;
  }

  /** Names the profile whose settings count for its side, instead of the record's own. */
  final void name(WorkflowProfile profile) {
    switch (profile.side()) {
      case BORROWING -> borrowingProfile = profile.code();
      case LENDING -> lendingProfile = profile.code();
    }
  }

  /** The type of the patrons' numbers in this partner's messages; null for any. */
  public IdentifierType patronIdentifier() {
    return userIdentifierType.only();
  }

  public BrokerProtocol protocol() {
    return protocol;
  }

  /** Whether this is its protocol. */
  public boolean speaks(BrokerProtocol one) {
    return protocol == one;
  }

  /** The partner's time zone, if it is not that of the institution. */
  public Optional<ZoneId> timeZone() {
    return Optional.ofNullable(timeZone);
  }

  /** The address for messages to the broker, or null. */
  public String ncipUrl() {
    return ncipUrl;
  }

  /**
   * The link to the broker's page for patrons' requests, if there is one.
   *
   * @throws WorkflowException INVALID_DATA for an invalid template, which a saved partner never has
   */
  public Optional<RequestFormUrl> requestLink() {
    return Optional.ofNullable(Text.given(requestLink)).map(RequestFormUrl::of);
  }

  public RequestFormUrl.Ordering patronOrdering() {
    return patronOrdering;
  }

  /** Whether patrons can request through it on the library's form. */
  public boolean takesPatronRequests() {
    return active()
        && borrowingSupported
        && (patronOrdering == RequestFormUrl.Ordering.STAFF || requestLink().isPresent());
  }

  public boolean borrowingSupported() {
    return borrowingSupported;
  }

  public boolean lendingSupported() {
    return lendingSupported;
  }

  public UserIdentifierType userIdentifierType() {
    return userIdentifierType;
  }

  /** Whether a look-up of a patron requires the PIN. */
  public boolean authenticationRequired() {
    return authenticationRequired;
  }

  public LookupUserSettings lookup() {
    return lookupUser;
  }

  public BlockedPatronHandling blockedPatrons() {
    return blockedPatrons;
  }

  public AcceptItemSettings accept() {
    return acceptItem;
  }

  public CheckOutItemSettings checkOut() {
    return checkOutItem == null ? new CheckOutItemSettings() : checkOutItem;
  }

  public RequestItemSettings request() {
    return requestItem;
  }

  /** Code of the workflow profile for borrowing; null if the record's own settings count. */
  public String borrowingProfile() {
    return borrowingProfile;
  }

  /** The record's own settings of borrowing; see {@link Partner#borrowing()} for what counts. */
  public BorrowingProfile ownBorrowing() {
    return borrowingWorkflow;
  }

  /** Code of the workflow profile for lending; null if the record's own settings count. */
  public String lendingProfile() {
    return lendingProfile;
  }

  /** The record's own settings of lending; see {@link Partner#lending()} for what counts. */
  public LendingProfile ownLending() {
    return lendingWorkflow;
  }

  /** The partner's names of pickup libraries, with the codes of the libraries. */
  public Map<String, String> pickupNames() {
    return Map.copyOf(pickupNames);
  }
}
