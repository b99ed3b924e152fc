package org.interlend.exchange;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interlend.security.IdentifierRules;
import org.interlend.text.Facts;
import org.interlend.text.Text;

/**
 * One message and its answer, as an entry of the journal. It is written with the changes of its
 * message. Later changes are that staff have handled a refused or failed one, and that its text is
 * removed because it names a patron. Time, partner and outcome stay until the journal's retention
 * period ends.
 */
@Entity
@Table(name = "exchange")
public class Exchange {

  private static final byte[] NOTHING = {};

  private static final int CODE = 64;
  private static final int NUMBER = 100;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "exchange_seq")
  private Long id;

  private String reference;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Enumerated(EnumType.STRING)
  private Direction direction;

  @Enumerated(EnumType.STRING)
  private MessageProtocol protocol;

  @Column(name = "partner_code")
  private String partnerCode;

  private String service;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Column(name = "problem_type")
  private String problemType;

  private Facts explanation = Facts.NONE;
  private Facts warnings = Facts.NONE;

  @Column(name = "duration_millis")
  private int durationMillis;

  @Column(name = "request_id")
  private String requestId;

  @Column(name = "item_id")
  private String itemId;

  @Column(name = "user_id")
  private String userId;

  private String peer;

  private boolean authenticated;

  @Column(name = "original_id")
  private Long originalId;

  @Column(name = "processed_by")
  private String processedBy;

  @Basic(fetch = FetchType.LAZY)
  @Column(name = "request_body")
  private byte[] requestBody;

  @Basic(fetch = FetchType.LAZY)
  @Column(name = "response_body")
  private byte[] responseBody;

  @Column(name = "text_removed_at")
  private Instant textRemovedAt;

  @Column(name = "unlisted_messages")
  private Integer unlistedMessages;

  @Column(name = "handled_at")
  private Instant handledAt;

  @Column(name = "handled_by")
  private String handledBy;

  @ElementCollection
  @CollectionTable(name = "exchange_warning")
  private List<MessageWarningKey> warningsSeen;

  protected Exchange() {}

  public Exchange(ExchangeRecord entry) {
    reference = entry.reference();
    happenedAt = entry.at();
    direction = entry.direction();
    protocol = entry.protocol();
    partnerCode = Text.fit(entry.partnerCode(), CODE);
    service = Text.fit(entry.service(), CODE);
    outcome = entry.result().outcome();
    problemType = Text.fit(entry.result().problemType(), NUMBER);
    explanation = entry.result().explanation();
    warnings = new Facts(entry.result().warnings().stream().map(MessageWarning::fact).toList());
    durationMillis = (int) entry.durationMillis();
    requestId = Text.fit(entry.numbers().request(), NUMBER);
    itemId = Text.fit(entry.numbers().item(), NUMBER);
    userId = Text.fit(IdentifierRules.comparable(entry.numbers().patron()), NUMBER);
    peer = Text.fit(entry.peer(), CODE);
    authenticated = entry.authenticated();
    if (entry.staff() != null) {
      originalId = entry.staff().message();
      processedBy = Text.fit(entry.staff().by(), NUMBER);
    }
    if (entry.staff() != null && outcome.isUnprocessed()) {
      handled(happenedAt, processedBy); // who had it processed has read the answer
    }
    requestBody = entry.requestBody();
    responseBody = entry.responseBody();
    warningsSeen =
        entry.result().warnings().stream()
            .map(MessageWarning::kind)
            .distinct()
            .map(kind -> new MessageWarningKey(kind, partnerCode))
            .toList();
  }

  public Exchange(UnlistedRefusals unlisted) {
    happenedAt = unlisted.at();
    direction = Direction.IN;
    protocol = unlisted.protocol();
    partnerCode = Text.fit(unlisted.partner(), CODE);
    outcome = Outcome.PROBLEM;
    peer = Text.fit(unlisted.peer(), CODE);
    requestBody = NOTHING;
    responseBody = NOTHING;
    warningsSeen = List.of();
    unlistedMessages = unlisted.messages();
  }

  public Long id() {
    return id;
  }

  /** The reference in the log and in the answer; null for an old entry. */
  public String reference() {
    return reference;
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  public Direction direction() {
    return direction;
  }

  public MessageProtocol protocol() {
    return protocol;
  }

  /** The partner's code, or null when the partner was not recognized. */
  public String partnerCode() {
    return partnerCode;
  }

  /** The NCIP service, or null when the message could not be read. */
  public String service() {
    return service;
  }

  public Outcome outcome() {
    return outcome;
  }

  /**
   * Whether it is a partner's message that was refused or failed. What this library sends is in the
   * outbox until it is delivered.
   */
  public boolean isRefused() {
    return direction == Direction.IN && outcome.isUnprocessed();
  }

  /** Staff have done what was to be done about it. */
  void handled(Instant at, String by) {
    handledAt = at;
    handledBy = Text.fit(by, NUMBER);
  }

  /** When staff handled it, or null. */
  public Instant handledAt() {
    return handledAt;
  }

  /** The account of staff who handled it, or null. */
  public String handledBy() {
    return handledBy;
  }

  /** The standard problem type of the answer, or null. */
  public String problemType() {
    return problemType;
  }

  /** The reasons of the outcome; none if there are none, or if they were removed with the text. */
  public Facts reasons() {
    return explanation == null ? Facts.NONE : explanation;
  }

  /** The explanation of the outcome, for staff; null if none, or removed with the text. */
  public String explanation(Locale locale) {
    return MessageSentence.of(explanation, locale);
  }

  /** What was unusual about a message that was understood. */
  public List<String> warnings(Locale locale) {
    return warnings.list().stream().map(fact -> MessageSentence.of(fact, locale)).toList();
  }

  public int durationMillis() {
    return durationMillis;
  }

  public String requestId() {
    return requestId;
  }

  public String itemId() {
    return itemId;
  }

  /** The patron's number in the message; null if none, or removed with the text. */
  public String userId() {
    return userId;
  }

  /** The network address of the remote end, or null. */
  public String peer() {
    return peer;
  }

  /** Whether the message was authenticated as the partner's. */
  public boolean isAuthenticated() {
    return authenticated;
  }

  /** Number of the refused message that staff had processed once more by this one, or null. */
  public Long originalId() {
    return originalId;
  }

  /** The account of staff who had it processed; null for a message that the partner sent. */
  public String processedBy() {
    return processedBy;
  }

  /**
   * The number of refused messages without entries of their own that this one summarizes; null for
   * one message.
   */
  public Integer unlistedMessages() {
    return unlistedMessages;
  }

  /** The message as received from a partner, or as sent to one, with secrets masked. */
  public byte[] requestBody() {
    return requestBody.clone();
  }

  /** The answer to it, from Interlend or from the partner, with secrets masked. */
  public byte[] responseBody() {
    return responseBody.clone();
  }

  /** Whether it is what was fetched from the partner without sending anything. */
  public boolean isFetched() {
    return direction == Direction.OUT && requestBody.length == 0;
  }

  /**
   * What the partner said, as a dry run can take it again: its message, or what was read from it
   * without sending anything. Empty when there is no such text.
   */
  public Optional<byte[]> replayableText() {
    byte[] told = isFetched() ? responseBody : direction == Direction.IN ? requestBody : NOTHING;
    return Optional.of(told).filter(text -> text.length > 0).map(byte[]::clone);
  }

  /**
   * When message and answer were removed because they name a patron; null while they are stored.
   */
  public Instant textRemovedAt() {
    return textRemovedAt;
  }
}
