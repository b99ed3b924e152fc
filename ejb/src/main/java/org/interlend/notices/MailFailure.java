package org.interlend.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why an e-mail was not sent. */
final class MailFailure {

  private MailFailure() {}

  /** What the mail server said, or why it was not reached. */
  static String reason(MessagingException failure) {
    String kind = failure instanceof AddressException ? "This is no e-mail address: " : "";
    return kind
        + Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
            .map(Throwable::getMessage)
            .filter(Objects::nonNull)
            .map(String::strip)
            .distinct()
            .collect(Collectors.joining(": "));
  }
}
