package org.interlend.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.text.Sentences;

/** Says why an e-mail was not sent. */
final class MailFailure {

  private MailFailure() {}

  /** The reason in English, for the log. */
  static String inEnglish(MessagingException failure) {
    return Sentences.resolve(reason(failure), Locale.ENGLISH);
  }

  /** What the mail server said, or why it was not reached; it may refer to labels. */
  static String reason(MessagingException failure) {
    String kind =
        failure instanceof AddressException ? LetterProblem.NO_ADDRESS.reference() + ": " : "";
    return kind
        + Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
            .map(Throwable::getMessage)
            .filter(Objects::nonNull)
            .map(String::strip)
            .distinct()
            .collect(Collectors.joining(": "));
  }
}
