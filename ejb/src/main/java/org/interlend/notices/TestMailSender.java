package org.interlend.notices;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Optional;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;

/** Sends an e-mail at once, so that an administrator sees whether letters can be sent. */
@ApplicationScoped
public class TestMailSender {

  @Resource(lookup = "java:jboss/mail/Interlend")
  private Session session;

  @Inject private Institutions institutions;

  /**
   * Sends an e-mail. Call it outside of a transaction: the mail server may take its time.
   *
   * @return what the mail server said, or why it was not reached; empty when it has accepted the
   *     e-mail
   */
  public Optional<MailFailure> send(String recipient, String subject, String body) {
    Optional<String> replyTo = institutions.find().flatMap(Institution::replyTo);
    try (SmtpConnection connection = new SmtpConnection(session, replyTo)) {
      connection.connect();
      connection.handOver(recipient, subject, body);
      return Optional.empty();
    } catch (MessagingException failure) {
      return Optional.of(MailFailure.of(failure));
    }
  }
}
