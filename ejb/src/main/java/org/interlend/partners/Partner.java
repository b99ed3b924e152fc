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

/**
 * A broker, or a library reached through one, with its settings for messages, borrowing and
 * lending. Staff create a partner before its first message; it is never deleted, only set inactive.
 */
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

  void describe(PartnerInput input) {
    name = input.name();
    status = input.status();
    systemType = input.systemType();
    protocol = input.protocol();
    timeZone = input.timeZone() == null ? null : input.timeZone().getId();
    ncipUrl = input.ncipUrl();
    requestLink =
        input.requestLink() == null ? null : RequestLink.of(input.requestLink()).template();
    address = input.address();
    notes = input.notes();
    borrowingSupported = input.borrowingSupported();
    lendingSupported = input.lendingSupported();
    userIdentifierType = input.userIdentifierType();
    authenticationRequired = input.authenticationRequired();
    personalDataWithoutPin = input.personalDataWithoutPin();
    blockedPatrons = input.blockedPatrons();
    agencyAliases.retainAll(input.agencyAliases());
    agencyAliases.addAll(input.agencyAliases());
    pickupNames.keySet().retainAll(input.pickupNames().keySet());
    pickupNames.putAll(input.pickupNames());
    borrowing = input.borrowing();
    lending = input.lending();
    correspondence = input.correspondence();
    request = input.request();
    answers = input.answers();
  }

  void configure(AcceptDefaults accept, CheckOutDefaults checkOut) {
    this.accept = accept;
    this.checkOut = checkOut;
  }

  void trust(String secretDigest) {
    this.secretDigest = secretDigest;
  }

  void admit(AuthenticationInput input, String passwordDigest) {
    authentication = new Authentication(input, passwordDigest);
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
          "This library does not borrow through the partner " + code);
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
          "This library does not lend through the partner " + code);
    }
  }

  /** What is missing before messages from this partner can succeed, for staff. */
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
   * Whether its record requires authentication at every address to which its messages may be sent.
   * A URL token authenticates only messages to the address with that token.
   */
  public boolean asksForProof() {
    return secretDigest != null || authentication().asksForProof();
  }

  /** Whether messages without authentication are processed as this partner's. */
  public boolean isOpen() {
    return authentication().open() && !asksForProof();
  }

  private boolean sendsMessages() {
    return borrowing.sendRenewItem() || lending.sendRecallItem() || lending.sendItemRenewed();
  }

  /** The type of the patrons' numbers in this partner's messages; null for any. */
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

  /** The partner's time zone, if it is not that of the institution. */
  public Optional<ZoneId> timeZone() {
    return Optional.ofNullable(timeZone).map(ZoneId::of);
  }

  /** The address for messages to the broker, or null. */
  public String ncipUrl() {
    return ncipUrl;
  }

  /** The link to the broker's page for patrons' requests, if there is one. */
  public Optional<RequestLink> requestLink() {
    return Optional.ofNullable(requestLink).map(RequestLink::of);
  }

  /** Digest of the shared secret of its messages; empty if none is required. */
  public Optional<String> secretDigest() {
    return Optional.ofNullable(secretDigest);
  }

  public boolean hasUrlToken() {
    return urlTokenDigest != null;
  }

  /** The postal address for returns, line by line, or null. */
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

  /** Whether a look-up of a patron requires the PIN. */
  public boolean authenticationRequired() {
    return authenticationRequired;
  }

  /** Whether the answer to a look-up without the PIN contains loans, holds, debts and addresses. */
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
    // JPA loads an embeddable as null when all its columns are null.
    return checkOut == null ? new CheckOutDefaults() : checkOut;
  }

  /** How this partner's messages are authenticated. */
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

  /** The product that sends its messages, and the style of the answers. */
  public AnswerStyle answers() {
    return answers;
  }

  /** The client switches that are on. */
  public Set<ClientSwitch> switches() {
    return ClientSwitch.on(answers, request, correspondence);
  }

  /** The switches that differ from the preset of its client. */
  public List<PresetChange> deviations() {
    return PresetChange.between(switches(), answers.client());
  }

  public Set<String> agencyAliases() {
    return Set.copyOf(agencyAliases);
  }

  /** The partner's names of pickup places, with the codes of the libraries. */
  public Map<String, String> pickupNames() {
    return Map.copyOf(pickupNames);
  }

  public long version() {
    return version;
  }
}
