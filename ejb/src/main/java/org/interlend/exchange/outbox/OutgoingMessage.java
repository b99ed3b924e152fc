package org.interlend.exchange.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.exchange.ExchangeReason;
import org.interlend.exchange.MessageSentence;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.text.Facts;
import org.interlend.text.Text;

/**
 * A message to a partner in the outbox. It is put with the change that causes it, is attempted
 * until the partner answers, and ends when it is delivered or staff handle it; after the retention
 * period it is deleted.
 */
@Entity
@Table(name = "outbox")
public class OutgoingMessage {

  private static final int BY = 100;
  private static final int REASON = 1000;

  @Id
  @SequenceGenerator(name = "outbox", sequenceName = "outbox_seq", allocationSize = 1)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox")
  private Long id;

  @Column(name = "partner_code")
  private String partnerCode;

  @Enumerated(EnumType.STRING)
  private OutgoingKind kind;

  @Column(name = "request_id")
  private String requestId;

  @Column(name = "item_id")
  private String itemId;

  @Column(name = "patron_number")
  private String patronNumber;

  @Column(name = "desired_due_at")
  private Instant desiredDueAt;

  private String reason;

  /** The link to a file that the message tells; it goes when the message is settled. */
  private String link;

  @Enumerated(EnumType.STRING)
  private OutgoingStatus status = OutgoingStatus.WAITING;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "due_at")
  private Instant dueAt;

  private int attempts;

  /** Not lazy: reading it later would discard the changes of an entity that was found by SQL. */
  private byte[] payload;

  /** In which the bytes are written. */
  @Enumerated(EnumType.STRING)
  private BrokerProtocol protocol;

  @Column(name = "last_attempt_at")
  private Instant lastAttemptAt;

  /** When an attempt succeeded or ended without an answer; it stays when the message is resent. */
  @Column(name = "perhaps_told_at")
  private Instant perhapsToldAt;

  @Column(name = "last_result")
  private Facts lastResult = Facts.NONE;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "settled_by")
  private String settledBy;

  @Version private long version;

  protected OutgoingMessage() {}

  OutgoingMessage(OutgoingMessageContent content, Instant at) {
    partnerCode = content.partner();
    kind = content.kind();
    requestId = content.requestId();
    itemId = content.itemId();
    patronNumber = content.patron();
    desiredDueAt = content.desiredDueAt();
    reason = Text.fit(content.reason(), REASON);
    link = content.link();
    createdAt = at;
    dueAt = at;
  }

  /** A sender claims it; the claim ends with the lease. */
  void claimed(Instant at, Instant until) {
    if (status == OutgoingStatus.SENDING) { // the attempt before ended without an answer
      perhapsToldAt = lastAttemptAt;
    }
    move(OutgoingStatus.SENDING);
    attempts++;
    lastAttemptAt = at;
    dueAt = until;
  }

  void written(BrokerProtocol in, byte[] message) {
    protocol = in;
    payload = message.clone();
  }

  /** The partner has answered. */
  void delivered(Instant at, Facts result) {
    move(OutgoingStatus.SENT);
    lastResult = result;
    perhapsToldAt = at;
    settled(at);
  }

  /** The partner has answered with a refusal that is no failure of the message. */
  void declined(Instant at, Facts result) {
    move(OutgoingStatus.REFUSED);
    lastResult = result;
    settled(at);
  }

  /** It could not be written, so nothing was sent; a further attempt follows. */
  void notWritten(Instant at, Instant nextTryAt, Facts why) {
    claimed(at, nextTryAt);
    move(OutgoingStatus.WAITING);
    lastResult = why;
  }

  /** The attempt failed: the partner was not reached, or its answer cannot be read. */
  void attemptFailed(Instant nextTryAt, Facts why) {
    require(status == OutgoingStatus.SENDING, OutgoingStatus.WAITING);
    move(OutgoingStatus.WAITING);
    lastResult = why;
    perhapsToldAt = lastAttemptAt;
    dueAt = nextTryAt;
  }

  /** No further attempt is made, and the partner got this one or may have got it; staff decide. */
  void failedPerhapsTold(Facts why) {
    failed(why);
    perhapsToldAt = lastAttemptAt;
  }

  /**
   * The partner cannot process it, or it cannot be sent. No further attempt is made; staff decide.
   */
  void failed(Facts why) {
    move(OutgoingStatus.FAILED);
    lastResult = why;
  }

  /**
   * Staff send it again at once, with the full number of attempts. It is written once more: they
   * may have corrected the partner's record.
   */
  void resent(Instant at, String by) {
    require(status != OutgoingStatus.SENDING, OutgoingStatus.WAITING);
    move(OutgoingStatus.WAITING);
    payload = null;
    attempts = 0;
    dueAt = at;
    settledBy = Text.fit(by, BY);
  }

  /** Staff have told the partner in another way, or no longer need to. */
  void handled(Instant at, String by) {
    move(OutgoingStatus.HANDLED);
    settled(at);
    settledBy = Text.fit(by, BY);
  }

  /**
   * It is not sent any more. The journal has the message with secrets masked; what was only for
   * sending it goes.
   */
  private void settled(Instant at) {
    settledAt = at;
    link = null;
    payload = null;
  }

  /**
   * When the partner got it, or may have got it, since no answer came; empty when it has not. A
   * refusal does not undo what an earlier attempt may have told.
   */
  Optional<Instant> toldAt() {
    return switch (status) {
      case HANDLED -> Optional.of(settledAt);
      case SENDING -> Optional.ofNullable(lastAttemptAt);
      case SENT, REFUSED, WAITING, FAILED -> Optional.ofNullable(perhapsToldAt);
    };
  }

  private void move(OutgoingStatus to) {
    require(status.next().contains(to), to);
    status = to;
  }

  private void require(boolean fits, OutgoingStatus to) {
    if (!fits) {
      throw new WorkflowException(
          ExchangeReason.OUTGOING_CANNOT_BECOME, requestId, status.reference(), to.reference());
    }
  }

  public Long id() {
    return id;
  }

  /** The content, as it was put. */
  public OutgoingMessageContent about() {
    return new OutgoingMessageContent(
        partnerCode, kind, requestId, itemId, patronNumber, desiredDueAt, reason, link);
  }

  public OutgoingStatus status() {
    return status;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** When it is to be sent next; while it is being sent, when the lease ends. */
  public Instant dueAt() {
    return dueAt;
  }

  /** The number of attempts since it was put, or since staff sent it again. */
  public int attempts() {
    return attempts;
  }

  /** The bytes of the first attempt, sent again at every further one; null before the first. */
  byte[] payload() {
    return payload == null ? null : payload.clone();
  }

  /** The protocol in which the bytes are written; null before the first attempt. */
  BrokerProtocol protocol() {
    return protocol;
  }

  /** The partner's answer, or why the last attempt failed, for staff; or null. */
  public String lastResult(Locale locale) {
    return MessageSentence.of(lastResult, locale);
  }

  /** When it was delivered or handled, or null. */
  Instant settledAt() {
    return settledAt;
  }

  /** Who sent it again or handled it, or null. */
  public String settledBy() {
    return settledBy;
  }
}
