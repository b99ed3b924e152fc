package org.interlend.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.interlend.WorkflowException;
import org.interlend.notices.condition.SendingCondition;
import org.interlend.notices.condition.SendingConditions;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;
import org.interlend.requests.file.FileLinkUrl;
import org.interlend.staff.PasswordLinks;
import org.interlend.text.Language;

/**
 * A letter to a patron, a partner or a member of staff. It is written in the transaction of the
 * event it reports and waits until it is sent as e-mail. Its text never changes, except that a link
 * in it is masked after sending. It is deleted after the retention period or when its patron is
 * erased.
 */
@Entity
@Table(name = "letter")
public class Letter {

  static final int SUBJECT = 500;
  static final int BODY = 16000;

  /** A sender that does not report within this time has crashed; then the letter waits again. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  /** A letter that has waited so long is outdated and is not sent. */
  static final Duration STALE = Duration.ofDays(7);

  /** The pauses after the first, second, ... failed attempt; after the last the letter fails. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(2),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(24));

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Patron patron;

  @ManyToOne(fetch = FetchType.LAZY)
  private Partner partner;

  @Enumerated(EnumType.STRING)
  private LetterKind kind;

  @Enumerated(EnumType.STRING)
  private Language language;

  private String recipient;
  private String subject;
  private String body;

  @Enumerated(EnumType.STRING)
  private LetterStatus status;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  private int attempts;

  @Column(name = "sent_at")
  private Instant sentAt;

  /** None when all its columns are empty. */
  @Embedded private MailFailure failure;

  @Column(name = "statements")
  private SendingConditions conditions = SendingConditions.NONE;

  @Version private long version;

  protected Letter() {}

  Letter(Patron patron, LetterKind kind, Language language, LetterText text, Instant at) {
    this(kind, language, text, at, patron.email());
    this.patron = patron;
  }

  Letter(Partner partner, LetterKind kind, Language language, LetterText text, Instant at) {
    this(kind, language, text, at, partner.email());
    this.partner = partner;
  }

  /** A letter to a member of staff or a desk, whose address may not be null. */
  Letter(LetterKind kind, Language language, LetterText text, Instant at, String recipient) {
    this.kind = kind;
    this.language = language;
    this.recipient = recipient;
    this.subject = text.subject();
    this.body = text.body();
    this.status = recipient == null ? LetterStatus.NO_ADDRESS : LetterStatus.WAITING;
    this.createdAt = at;
    this.nextAttemptAt = at;
  }

  /** It may be withdrawn once this is no longer true, unless staff send it again. */
  void sendOnlyIf(SendingCondition condition) {
    conditions = conditions.with(condition);
  }

  List<SendingCondition> conditions() {
    return conditions.list();
  }

  /** Claims the letter until the lease ends; one that has waited too long fails. */
  void claim(Instant now) {
    if (nextAttemptAt.isBefore(now.minus(STALE))) {
      failed(new MailFailure(LetterProblem.OUTDATED, null));
    } else {
      attempts++;
      nextAttemptAt = now.plus(LEASE);
    }
  }

  /** The mail server has accepted it. */
  void sent(Instant at) {
    status = LetterStatus.SENT;
    maskLinks();
    sentAt = at;
    failure = null;
  }

  /** The attempt has failed; the letter waits for the next one unless it was the last. */
  void notSent(MailFailure why, Instant at) {
    failure = why;
    if (attempts > PAUSES.size()) {
      status = LetterStatus.FAILED;
    } else {
      nextAttemptAt = at.plus(PAUSES.get(attempts - 1));
    }
  }

  void failed(MailFailure why) {
    failure = why;
    status = LetterStatus.FAILED;
  }

  /**
   * Sends it again to the present address of the patron or partner.
   *
   * @throws WorkflowException ILLEGAL_MOVE when it waits, has been sent or has a password link;
   *     MISSING_DATA when there is no address
   */
  void sendAgain(Instant now) {
    if (kind == LetterKind.PASSWORD_LINK) {
      throw new WorkflowException(LetterReason.LETTER_WITH_PASSWORD_LINK);
    }
    requireAwaitsStaff();
    String address = presentAddress();
    if (address == null) {
      throw new WorkflowException(
          partner == null
              ? LetterReason.PATRON_WITHOUT_ADDRESS
              : LetterReason.PARTNER_WITHOUT_ADDRESS,
          null);
    }
    recipient = address;
    conditions = SendingConditions.NONE; // staff send it, however the records are now
    status = LetterStatus.WAITING;
    nextAttemptAt = now;
    attempts = 0;
    failure = null;
  }

  /**
   * Staff have decided that it is not sent.
   *
   * @throws WorkflowException ILLEGAL_MOVE when it waits, has been sent or is handled
   */
  void handled() {
    requireAwaitsStaff();
    status = LetterStatus.HANDLED;
    maskLinks();
  }

  /** What it says is no longer true: it is not sent. */
  void withdrawn() {
    status = LetterStatus.WITHDRAWN;
    failure = new MailFailure(LetterProblem.NO_LONGER_TRUE, null);
    maskLinks();
  }

  /**
   * A step is undone: if the letter was withdrawn and is about the record of the step alone, it
   * waits.
   *
   * @param about whether what a letter says is about that record
   */
  void stepUndone(Predicate<SendingCondition> about) {
    if (status == LetterStatus.WITHDRAWN
        && conditions().size() == 1
        && about.test(conditions().get(0))) {
      status = LetterStatus.WAITING;
      failure = null;
    }
  }

  /** Only the recipient needs a link, and only in a letter that is sent. */
  private void maskLinks() {
    body = PasswordLinks.masked(FileLinkUrl.masked(body));
  }

  private void requireAwaitsStaff() {
    if (!awaitsStaff()) {
      throw new WorkflowException(
          LetterReason.LETTER_NOT_GIVEN_UP,
          null,
          status.reference(),
          LetterStatus.FAILED.reference(),
          LetterStatus.NO_ADDRESS.reference());
    }
  }

  private String presentAddress() {
    if (kind.isToDesk()) {
      return recipient;
    }
    if (partner != null) {
      return partner.email();
    }
    return patron == null ? null : patron.email();
  }

  /** Whether it can be sent again. In place of a failed password link staff make another. */
  public boolean sendableAgain() {
    return awaitsStaff() && kind != LetterKind.PASSWORD_LINK;
  }

  /** Whether staff decide what becomes of it: it failed or had no address. */
  public boolean awaitsStaff() {
    return status == LetterStatus.FAILED || status == LetterStatus.NO_ADDRESS;
  }

  /** Whether its address and its text are those of a person, and not of a partner or a desk. */
  public boolean isPersonal() {
    return partner == null && !kind.isToDesk();
  }

  /** Whether it has been sent, or a sender may be sending it. */
  boolean mayHaveBeenRead() {
    return status == LetterStatus.SENT || (status == LetterStatus.WAITING && attempts > 0);
  }

  public Long id() {
    return id;
  }

  /** The patron; null once the letter is anonymized, and for a letter to a partner. */
  public Patron patron() {
    return patron;
  }

  /** The partner; null for a letter to a patron. */
  public Partner partner() {
    return partner;
  }

  public LetterKind kind() {
    return kind;
  }

  public Language language() {
    return language;
  }

  /** The e-mail address, or null when there was none. */
  public String recipient() {
    return recipient;
  }

  public String subject() {
    return subject;
  }

  /** The text. It contains its link until it has been sent. */
  public String body() {
    return body;
  }

  public LetterStatus status() {
    return status;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** When the next attempt is due, while it waits. */
  public Instant nextAttemptAt() {
    return nextAttemptAt;
  }

  /** The number of attempts. */
  public int attempts() {
    return attempts;
  }

  /** When it was sent, or null. */
  public Instant sentAt() {
    return sentAt;
  }

  /** Why the last attempt failed, or null. */
  public String problem(Locale locale) {
    return failure == null ? null : failure.text(locale);
  }
}
