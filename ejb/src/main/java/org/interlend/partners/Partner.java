package org.interlend.partners;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.institution.Location;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.profile.BorrowingProfile;
import org.interlend.partners.profile.LendingProfile;
import org.interlend.partners.profile.WorkflowProfile;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.protocol.PartnerGap;
import org.interlend.partners.protocol.SigelComparison;
import org.interlend.partners.secret.StoredSecrets;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.partners.slnp.SlnpStatus;

/**
 * A broker, or a library reached through one, with its settings for messages, borrowing and
 * lending. Staff create a partner before its first message; it is never deleted, only set inactive.
 */
@Entity
@Cacheable
@Table(name = "partner")
public class Partner extends PartnerSettings {

  private static final long serialVersionUID = 1L;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partner_seq")
  private Long id;

  private String code;

  /** Its Sigel in the form in which Sigel are compared, until staff save the record. */
  @Column(name = "stub_sigel")
  private String stubSigel;

  @Embedded private StoredSecrets secrets = new StoredSecrets();
  @Embedded private AuthenticationSettings authentication = new AuthenticationSettings();
  @Embedded private NcipSettings ncip = new NcipSettings();
  @Embedded private SlnpSettings slnp;

  /** Address and port of the listener while the partner is active; no two may be the same. */
  @Column(name = "slnp_listener")
  private String slnpListener;

  @Embedded private LibrisSettings libris;

  // The places and workflow profiles that the settings name by their codes.

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(
      name = "accept_location",
      referencedColumnName = "code",
      insertable = false,
      updatable = false)
  private Location acceptLocation;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(
      name = "accept_pickup_library",
      referencedColumnName = "code",
      insertable = false,
      updatable = false)
  private Library pickupLibrary;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(
      name = "accept_desk",
      referencedColumnName = "code",
      insertable = false,
      updatable = false)
  private Desk receiveDesk;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(
      name = "check_out_location",
      referencedColumnName = "code",
      insertable = false,
      updatable = false)
  private Location checkOutLocation;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(
      name = "borrowing_profile",
      referencedColumnName = "code",
      insertable = false,
      updatable = false)
  private WorkflowProfile sharedBorrowing;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(
      name = "lending_profile",
      referencedColumnName = "code",
      insertable = false,
      updatable = false)
  private WorkflowProfile sharedLending;

  @Version private long version;

  protected Partner() {}

  Partner(String code) {
    this.code = code;
  }

  /**
   * @param sigel with the protocol, in the form in which Sigel are compared
   */
  void markStub(String sigel) {
    stubSigel = sigel;
  }

  /**
   * @throws WorkflowException INVALID_DATA for an invalid certificate, address, Sigel or template,
   *     or settings of another protocol
   */
  void describe(PartnerSettings settings, PartnerConnectionInput connection) {
    take(settings);
    stubSigel = null;
    secrets = secrets();
    LibrisSettings before = libris;
    NcipSettings complete = NcipSettings.of(connection.ncip().client());
    turnOn(connection.ncip().switches(settings.request()), complete);
    ncip = complete;
    authentication = connection.authentication().checked();
    connection.requireOnlySettingsOf(protocol());
    slnp = speaks(BrokerProtocol.SLNP) ? connection.checkedSlnp() : null;
    libris = speaks(BrokerProtocol.LIBRIS) ? connection.checkedLibris() : null;
    if (libris == null || !libris.hasAddressOf(before)) {
      secrets.forgetApiKey();
    }
    slnpListener = slnp().filter(set -> active()).flatMap(SlnpSettings::listener).orElse(null);
  }

  /** Sets the places whose codes are in the settings; each may be null. */
  void place(Location accept, Library pickup, Desk receive, Location checkOut) {
    acceptLocation = accept;
    pickupLibrary = pickup;
    receiveDesk = receive;
    checkOutLocation = checkOut;
  }

  /** Sets the workflow profiles whose codes are in the settings; each may be null. */
  void share(WorkflowProfile borrowing, WorkflowProfile lending) {
    sharedBorrowing = borrowing;
    sharedLending = lending;
  }

  /** Has the settings of a profile count for its side, instead of the record's own. */
  void use(WorkflowProfile profile) {
    name(profile);
    switch (profile.side()) {
      case BORROWING -> sharedBorrowing = profile;
      case LENDING -> sharedLending = profile;
    }
  }

  /** Has the profiles read, too. */
  @Override
  void load() {
    super.load();
    borrowing();
    lending();
  }

  /**
   * @throws WorkflowException PARTNER_NOT_FOR_THIS_SIDE
   */
  public void requireBorrowing() {
    if (!borrowingSupported()) {
      throw new WorkflowException(PartnerReason.PARTNER_NOT_FOR_BORROWING, code);
    }
  }

  /**
   * @throws WorkflowException PARTNER_NOT_FOR_THIS_SIDE
   */
  public void requireLending() {
    if (!lendingSupported()) {
      throw new WorkflowException(PartnerReason.PARTNER_NOT_FOR_LENDING, code);
    }
  }

  /** The settings of borrowing that count: those of its workflow profile, else its own. */
  public BorrowingProfile borrowing() {
    return sharedBorrowing == null ? ownBorrowing() : sharedBorrowing.borrowing();
  }

  /** The settings of lending that count: those of its workflow profile, else its own. */
  public LendingProfile lending() {
    return sharedLending == null ? ownLending() : sharedLending.lending();
  }

  /** Whether its broker is told of steps by notifications. */
  boolean sendsNotifications() {
    return borrowing().sendsNotifications() || lending().sendsNotifications();
  }

  /**
   * Whether its broker takes part in each loan by messages: it announces items, renews, recalls and
   * checks them in. Other brokers know the request alone, and the library does the rest by itself.
   */
  public boolean managesLoans() {
    return speaks(BrokerProtocol.NCIP);
  }

  /** Whether its broker is asked by a message to renew what the library has borrowed. */
  public boolean takesRenewals() {
    return speaks(BrokerProtocol.NCIP) && ncipUrl() != null && borrowing().sendRenewItem();
  }

  /** Whether its broker would be asked to renew if the record had its address. */
  public boolean lacksAddressForRenewals() {
    return speaks(BrokerProtocol.NCIP) && ncipUrl() == null && borrowing().sendRenewItem();
  }

  /** Whether its broker is asked by a message to send back what the library has lent. */
  public boolean takesRecalls() {
    return speaks(BrokerProtocol.NCIP) && ncipUrl() != null && lending().sendRecallItem();
  }

  /** Whether its server (SLNP) gets reports of a shipment, a refusal or a return. */
  public boolean takesReport(SlnpStatus status) {
    return slnp()
        .filter(settings -> settings.server().isPresent())
        .filter(settings -> !settings.linesOf(status).isEmpty())
        .isPresent();
  }

  /** Whether of a lender's two due dates the maximum counts, and not the guaranteed one. */
  public boolean lendsUntilMaximum() {
    return libris().filter(set -> set.dueDate() == LibrisSettings.DueDate.MAXIMUM).isPresent();
  }

  /** Whether a copy on paper is complete as soon as staff receive it. */
  public boolean completesCopiesOnReceipt() {
    return libris().filter(LibrisSettings::completeCopiesOnReceipt).isPresent();
  }

  /**
   * Whether it is an inactive record that was made from a Sigel and that no one has saved since.
   */
  public boolean isStub() {
    return stubSigel != null;
  }

  /** Whether the Sigel is its code or one of its agency aliases. */
  boolean isCalled(String sigel, SigelComparison rule) {
    return Stream.concat(Stream.of(code), agencyAliases().stream())
        .anyMatch(known -> rule.same(known, sigel));
  }

  /** What is missing before messages from this partner can succeed, for staff. */
  public List<PartnerGap> missing() {
    return PartnerGaps.of(this);
  }

  /**
   * Whether its record requires authentication at every address to which its messages may be sent.
   * A URL token authenticates only messages to the address with that token.
   */
  public boolean asksForProof() {
    return secrets().required() || authentication.asksForProof();
  }

  /** Whether messages without authentication are processed as this partner's. */
  public boolean isOpen() {
    return speaks(BrokerProtocol.NCIP) && authentication.open() && !asksForProof();
  }

  public Long id() {
    return id;
  }

  public String code() {
    return code;
  }

  /** The partner as the one that did a step, by its broker's message. */
  public Actor actor() {
    return Actor.partner(code);
  }

  /** The secrets that are shared with it. */
  public StoredSecrets secrets() {
    // JPA loads an embeddable as null when all its columns are null.
    return secrets == null ? new StoredSecrets() : secrets;
  }

  /** The settings of a partner that speaks SLNP; empty for another. */
  public Optional<SlnpSettings> slnp() {
    return Optional.ofNullable(slnp);
  }

  /** The settings of a partner that is reached through Libris; empty for another. */
  public Optional<LibrisSettings> libris() {
    return Optional.ofNullable(libris);
  }

  /**
   * Whether a borrowing request is complete as soon as the item is sent back, because the broker
   * reports nothing more.
   */
  public boolean completesOnReturn() {
    return switch (protocol()) {
      case NCIP -> false;
      case SLNP -> slnp.completeOnReturn();
      case LIBRIS -> libris.completeOnReturn();
    };
  }

  /** How this partner's messages are authenticated. */
  public AuthenticationSettings authentication() {
    return authentication;
  }

  /** The product that sends its messages, the style of the answers and of messages to it. */
  public NcipSettings messageStyle() {
    return ncip;
  }

  /** The client switches that are on. */
  public Set<CompatibilitySwitch> switches() {
    return ncip.switches(request());
  }

  /** The switches that differ from the preset of its client. */
  public List<CompatibilitySwitchDeviation> deviations() {
    return CompatibilitySwitchDeviation.between(switches(), ncip.client());
  }

  /** The location of temporary items, if it is set. */
  public Optional<Location> acceptLocation() {
    return Optional.ofNullable(acceptLocation);
  }

  /** The pickup library if the message names none, if it is set. */
  public Optional<Library> pickupLibrary() {
    return Optional.ofNullable(pickupLibrary);
  }

  /** The desk that receives its items, if it is set. */
  public Optional<Desk> receiveDesk() {
    return Optional.ofNullable(receiveDesk);
  }

  /** The location of own items while the partner has them, if it is set. */
  public Optional<Location> checkOutLocation() {
    return Optional.ofNullable(checkOutLocation);
  }

  public long version() {
    return version;
  }
}
