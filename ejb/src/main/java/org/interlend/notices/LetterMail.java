package org.interlend.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.util.Date;
import java.util.Optional;

/** A letter as an e-mail. */
final class LetterMail extends TextMail {

  private final String id;

  /**
   * @param replyTo where answers go; empty: to the sender
   * @throws jakarta.mail.internet.AddressException when the recipient is no address
   */
  LetterMail(
      Session session, InternetAddress from, Optional<InternetAddress> replyTo, Letter letter)
      throws MessagingException {
    super(session, from, replyTo, letter.recipient(), letter.subject(), letter.body());
    id = idOf(letter, from);
    setContentLanguage(new String[] {letter.language().code()});
    setSentDate(Date.from(letter.createdAt()));
  }

  /** The message id, the same for every attempt, so that a mailbox can recognize a duplicate. */
  private static String idOf(Letter letter, InternetAddress from) {
    String address = from.getAddress();
    return "<letter.%d.%d@%s>"
        .formatted(
            letter.id(),
            letter.createdAt().toEpochMilli(),
            address.substring(address.indexOf('@') + 1));
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
