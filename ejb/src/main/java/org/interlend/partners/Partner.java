package org.interlend.partners;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.patrons.IdentifierType;

/** A broker, or a library reached through one, and how we work with it. */
@Entity
@Table(name = "partner")
public class Partner {

  @Id
  @SequenceGenerator(name = "partner", sequenceName = "partner_seq", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partner")
  private Long id;

  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private PartnerStatus status;

  @Column(name = "system_type")
  private String systemType;

  private String protocol;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "ncip_url")
  private String ncipUrl;

  @Column(name = "request_link")
  private String requestLink;

  @Column(name = "url_token_digest")
  private String urlTokenDigest;

  @Column(name = "secret_digest")
  private String secretDigest;

  private String address;
  private String notes;

  @Column(name = "borrowing_supported")
  private boolean borrowingSupported;

  @Column(name = "lending_supported")
  private boolean lendingSupported;

  @Enumerated(EnumType.STRING)
  @Column(name = "user_identifier_type")
  private UserIdentifierType userIdentifierType;

  @Column(name = "authentication_required")
  private boolean authenticationRequired;

  @Column(name = "personal_data_without_pin")
  private boolean personalDataWithoutPin;

  @Enumerated(EnumType.STRING)
  @Column(name = "blocked_patrons")
  private BlockedPatrons blockedPatrons;

  @Embedded private AcceptDefaults accept = new AcceptDefaults();
  @Embedded private CheckOutDefaults checkOut = new CheckOutDefaults();
  @Embedded private RequestDefaults request = new RequestDefaults();
  @Embedded private BorrowingProfile borrowing = new BorrowingProfile();
  @Embedded private LendingProfile lending = new LendingProfile();
  @Embedded private Correspondence correspondence = Correspondence.usual();
  @Embedded private Authentication authentication = new Authentication();
  @Embedded private AnswerStyle answers = AnswerStyle.usual();

  @ElementCollection
  @CollectionTable(
      name = "partner_alias",
      joinColumns = @JoinColumn(name = "partner_id", referencedColumnName = "id"))
  @Column(name = "alias")
  private Set<String> agencyAliases = new HashSet<>();

  @ElementCollection
  @CollectionTable(
      name = "partner_pickup_name",
      joinColumns = @JoinColumn(name = "partner_id", referencedColumnName = "id"))
  @MapKeyColumn(name = "partner_name")
  @Column(name = "library_code")
  private Map<String, String> pickupNames = new HashMap<>();

  @Version private long version;

  protected Partner() {}

  Partner(String code) {
    this.code = code;
  }

  void describe(PartnerInput wanted) {
    name = wanted.name();
    status = wanted.status();
    systemType = wanted.systemType();
    protocol = wanted.protocol();
    timeZone = wanted.timeZone() == null ? null : wanted.timeZone().getId();
    ncipUrl = wanted.ncipUrl();
    requestLink =
        wanted.requestLink() == null ? null : RequestLink.of(wanted.requestLink()).template();
    address = wanted.address();
    notes = wanted.notes();
    borrowingSupported = wanted.borrowingSupported();
    lendingSupported = wanted.lendingSupported();
    userIdentifierType = wanted.userIdentifierType();
    authenticationRequired = wanted.authenticationRequired();
    personalDataWithoutPin = wanted.personalDataWithoutPin();
    blockedPatrons = wanted.blockedPatrons();
    agencyAliases.retainAll(wanted.agencyAliases());
    agencyAliases.addAll(wanted.agencyAliases());
    pickupNames.keySet().retainAll(wanted.pickupNames().keySet());
    pickupNames.putAll(wanted.pickupNames());
    borrowing = wanted.borrowing();
    lending = wanted.lending();
    correspondence = wanted.correspondence();
    request = wanted.request();
    answers = wanted.answers();
  }

  void configure(AcceptDefaults accept, CheckOutDefaults checkOut) {
    this.accept = accept;
    this.checkOut = checkOut;
  }

  void trust(String secretDigest) {
    this.secretDigest = secretDigest;
  }

  void admit(AuthenticationInput wanted, String passwordDigest) {
    authentication = new Authentication(wanted, passwordDigest);
  }

  void setUrlToken(String urlTokenDigest) {
    this.urlTokenDigest = urlTokenDigest;
  }

  /**
   * @throws WorkflowProblem PARTNER_NOT_FOR_THIS_SIDE
   */
  public void requireBorrowing() {
    if (!borrowingSupported) {
      throw new WorkflowProblem(
          ProblemKind.PARTNER_NOT_FOR_THIS_SIDE,
          Subject.PARTNER,
          code,
          "We do not borrow through the partner " + code);
    }
  }

  /**
   * @throws WorkflowProblem PARTNER_NOT_FOR_THIS_SIDE
   */
  public void requireLending() {
    if (!lendingSupported) {
      throw new WorkflowProblem(
          ProblemKind.PARTNER_NOT_FOR_THIS_SIDE,
          Subject.PARTNER,
          code,
          "We do not lend through the partner " + code);
    }
  }

  /** What is still missing before messages from this partner can succeed, in words for staff. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (borrowingSupported) {
      missing.addAll(accept.missing());
    }
    if (lendingSupported) {
      missing.addAll(checkOut().missing());
    }
    if (!asksForProof() && !hasUrlToken() && !authentication().open()) {
      missing.add(
          "a proof that its messages are its own, without which they are refused: a secret, an address"
              + " token, HTTP Basic, a client certificate or the addresses they come from");
    }
    if (ncipUrl == null && sendsMessages()) {
      missing.add("the broker's NCIP URL, without which renewals and recalls cannot be sent");
    }
    return missing;
  }

  /**
   * Whether its record asks for something that proves a message at every address it may come to. A
   * token of its own proves only those that come to the address with that token.
   */
  public boolean asksForProof() {
    return secretDigest != null || authentication().asksForProof();
  }

  /** Whether messages that prove nothing are served as its own. */
  public boolean isOpen() {
    return authentication().open() && !asksForProof();
  }

  private boolean sendsMessages() {
    return borrowing.sendRenewItem() || lending.sendRecallItem() || lending.sendItemRenewed();
  }

  /** By which of their numbers this partner names patrons; null when any will do. */
  public IdentifierType patronIdentifier() {
    return userIdentifierType.only();
  }

  public Long id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public PartnerStatus status() {
    return status;
  }

  public boolean active() {
    return status == PartnerStatus.ACTIVE;
  }

  /** The product the partner runs (ILLiad, ReShare, ...), or null. */
  public String systemType() {
    return systemType;
  }

  public String protocol() {
    return protocol;
  }

  /** The zone of the partner's days, when it is not ours. */
  public Optional<ZoneId> timeZone() {
    return Optional.ofNullable(timeZone).map(ZoneId::of);
  }

  /** Where our messages to the broker go, or null. */
  public String ncipUrl() {
    return ncipUrl;
  }

  /** Where patrons' requests go, if they can be sent from here. */
  public Optional<RequestLink> requestLink() {
    return Optional.ofNullable(requestLink).map(RequestLink::of);
  }

  /** Digest of the secret its messages must carry; empty when none is asked. */
  public Optional<String> secretDigest() {
    return Optional.ofNullable(secretDigest);
  }

  public boolean hasUrlToken() {
    return urlTokenDigest != null;
  }

  /** The postal address what we borrowed is returned to, line by line, or null. */
  public String address() {
    return address;
  }

  /** Remarks of staff, or null. */
  public String notes() {
    return notes;
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

  /** Whether a patron look-up must bring the PIN. */
  public boolean authenticationRequired() {
    return authenticationRequired;
  }

  /** Whether a look-up without the PIN is told loans, holds, debts and addresses too. */
  public boolean personalDataWithoutPin() {
    return personalDataWithoutPin;
  }

  public BlockedPatrons blockedPatrons() {
    return blockedPatrons;
  }

  public AcceptDefaults accept() {
    return accept;
  }

  public CheckOutDefaults checkOut() {
    // An embedded value whose columns are all null is read back as none.
    return checkOut == null ? new CheckOutDefaults() : checkOut;
  }

  /** Who may send messages as this partner. */
  public Authentication authentication() {
    return authentication;
  }

  public RequestDefaults request() {
    return request;
  }

  public BorrowingProfile borrowing() {
    return borrowing;
  }

  public LendingProfile lending() {
    return lending;
  }

  public Correspondence correspondence() {
    return correspondence;
  }

  /** What its messages come from, and how they are answered. */
  public AnswerStyle answers() {
    return answers;
  }

  /** The switches of its client that are on. */
  public Set<ClientSwitch> switches() {
    return ClientSwitch.on(answers, request, correspondence);
  }

  /** The switches that are not as its client needs them in general. */
  public List<PresetChange> deviations() {
    return PresetChange.between(switches(), answers.client());
  }

  public Set<String> agencyAliases() {
    return Set.copyOf(agencyAliases);
  }

  /** The partner's names of pickup places, and the code of the library each means. */
  public Map<String, String> pickupNames() {
    return Map.copyOf(pickupNames);
  }

  public long version() {
    return version;
  }
}
