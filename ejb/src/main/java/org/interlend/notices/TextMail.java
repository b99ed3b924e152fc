package org.interlend.notices;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An e-mail of the library: plain text in UTF-8, to one recipient. */
class TextMail extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /**
   * @param replyTo where answers go; empty: to the sender
   * @throws AddressException when the recipient is no address
   */
  TextMail(
      Session session,
      InternetAddress from,
      Optional<InternetAddress> replyTo,
      String recipient,
      String subject,
      String body)
      throws MessagingException {
    super(session);
    setFrom(from);
    if (replyTo.isPresent()) {
      setReplyTo(new Address[] {replyTo.get()});
    }
    setRecipient(RecipientType.TO, address(recipient));
    setSubject(subject, UTF_8);
    setText(body, UTF_8);
    // RFC 3834: out-of-office programs do not answer this.
    setHeader("Auto-Submitted", "auto-generated");
  }

  private static InternetAddress address(String recipient) throws AddressException {
    if (recipient.chars().anyMatch(Character::isISOControl)) {
      throw new AddressException("The address contains control characters");
    }
    return new InternetAddress(recipient, true);
  }
}
