package org.interlend.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A letter as an e-mail: plain text in UTF-8, to one recipient. */
final class LetterMail extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String id;

  /**
   * @throws AddressException when the recipient is no address
   */
  LetterMail(Session session, InternetAddress from, Letter letter) throws MessagingException {
    super(session);
    id = idOf(letter, from);
    setFrom(from);
    setRecipient(RecipientType.TO, recipient(letter.recipient()));
    setSubject(letter.subject(), UTF_8);
    setText(letter.body(), UTF_8);
    setContentLanguage(new String[] {letter.language().code()});
    setSentDate(Date.from(letter.createdAt()));
    // RFC 3834: out-of-office programs do not answer this.
    setHeader("Auto-Submitted", "auto-generated");
  }

  private static InternetAddress recipient(String address) throws AddressException {
    if (address.chars().anyMatch(Character::isISOControl)) {
      throw new AddressException("The address contains control characters");
    }
    return new InternetAddress(address, true);
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
