package org.interlend.notices;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.lifecycle.RepeatedWork;
import org.interlend.lifecycle.StartComplete;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.operator.OperatorSetting;

/** Sends the waiting letters every few seconds, outside of transactions. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LetterSender {

  private static final Logger LOG = System.getLogger(LetterSender.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Resource(lookup = "java:jboss/mail/Interlend")
  private Session session;

  @Inject private WaitingLetters waiting;
  @Inject private WorkInProgress work;
  @Inject private RepeatedWork repeated;
  @Inject private Institutions institutions;

  /** Letters that the mail server has accepted but that are not yet marked as sent. */
  private final Set<Long> handedOver = new LinkedHashSet<>();

  private volatile boolean reached = true;

  public void start(@Observes StartComplete start) {
    repeated.after(PAUSE, this::round);
  }

  /** Whether the mail server could be reached for the last letter. */
  public boolean reachesMailServer() {
    return reached;
  }

  /**
   * @return the pause until the next round
   */
  private Duration round() {
    AtomicBoolean served = new AtomicBoolean(true);
    work.run(() -> served.set(sent()));
    return served.get() ? PAUSE : OperatorSetting.SMTP_RETRY_AFTER.asSpan();
  }

  /**
   * @return whether the mail server was reached, or not needed
   */
  private boolean sent() {
    try {
      return !Letters.canBeSent() || sendAll();
    } catch (MessagingException | RuntimeException | Error failure) {
      LOG.log(Level.ERROR, "Letters could not be sent", failure);
      return false;
    }
  }

  /**
   * @return whether the mail server was reached, or not needed
   */
  private boolean sendAll() throws MessagingException {
    markSent();
    try (SmtpConnection connection = new SmtpConnection(session, replyTo())) {
      Optional<Letter> letter = waiting.claim();
      while (letter.isPresent()) {
        if (letter.get().status() == LetterStatus.WAITING && !send(letter.get(), connection)) {
          return false;
        }
        letter = work.isEnding() ? Optional.empty() : waiting.claim();
      }
      return true;
    }
  }

  private Optional<String> replyTo() {
    return institutions.find().flatMap(Institution::replyTo);
  }

  /**
   * @return whether the mail server could be reached
   */
  private boolean send(Letter letter, SmtpConnection connection) {
    try {
      connection.connect();
      reached = true;
    } catch (MessagingException noConnection) {
      reached = false;
      MailFailure failure = MailFailure.of(noConnection);
      LOG.log(
          Level.WARNING, "The mail server cannot be reached: {0}", failure.text(Locale.ENGLISH));
      waiting.notSent(letter.id(), failure);
      return false;
    }
    try {
      connection.handOver(letter);
      handedOver.add(letter.id());
      markSent();
    } catch (MessagingException refused) {
      MailFailure failure = MailFailure.of(refused);
      LOG.log(
          Level.WARNING, "Letter {0} was not sent: {1}", letter.id(), failure.text(Locale.ENGLISH));
      if (isPermanent(refused)) {
        waiting.failed(letter.id(), failure);
      } else {
        waiting.notSent(letter.id(), failure);
      }
    }
    return true;
  }

  /**
   * Marks accepted letters as sent. If the database fails now, the next round repeats this first,
   * so that no letter is sent twice.
   */
  private void markSent() {
    for (Long id : Set.copyOf(handedOver)) {
      waiting.sent(id);
      handedOver.remove(id);
    }
  }

  /** Whether the address causes the failure, so that further attempts are useless. */
  private static boolean isPermanent(MessagingException refused) {
    return refused instanceof AddressException
        || (refused instanceof SendFailedException failed
            && failed.getInvalidAddresses() != null
            && failed.getInvalidAddresses().length > 0);
  }
}
