package org.interlend.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.network.CertificateFailure;
import org.interlend.persistence.RootCause;
import org.interlend.text.Text;

/** Why an e-mail was not sent: what this server knows of it, what the mail server said, or both. */
@Embeddable
public class MailFailure {

  private static final int WORDS = 1000;

  @Enumerated(EnumType.STRING)
  @Column(name = "problem_kind")
  private LetterProblem kind;

  @Column(name = "problem")
  private String words;

  protected MailFailure() {}

  MailFailure(LetterProblem kind, String words) {
    this.kind = kind;
    this.words = Text.fit(words, WORDS);
  }

  /** What the mail server said, or why it was not reached. */
  static MailFailure of(MessagingException failure) {
    Optional<LetterProblem> certificate = CertificateFailure.of(failure).map(LetterProblem::of);
    if (certificate.isPresent()) {
      return new MailFailure(certificate.get(), RootCause.message(failure));
    }
    return new MailFailure(
        failure instanceof AddressException ? LetterProblem.NO_ADDRESS : null,
        Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
            .map(Throwable::getMessage)
            .filter(Objects::nonNull)
            .map(String::strip)
            .distinct()
            .collect(Collectors.joining(": ")));
  }

  /** For people; null if nothing is known of it. */
  public String text(Locale locale) {
    if (kind == null) {
      return words;
    }
    return words == null ? kind.label(locale) : kind.label(locale) + ": " + words;
  }
}
