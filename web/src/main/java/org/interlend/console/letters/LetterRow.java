package org.interlend.console.letters;

import java.io.Serializable;
import java.time.Instant;
import org.interlend.notices.Letter;
import org.interlend.notices.LetterStatus;
import org.interlend.patrons.Patron;

/**
 * A letter as the console shows it.
 *
 * @param patron whom it tells, or null
 * @param patronId the patron's primary id, or null
 * @param recipient the e-mail address, or null
 * @param sentAt null until it is sent
 * @param problem why the last try failed, or null
 */
public record LetterRow(
    long id,
    String kind,
    String language,
    String patron,
    String patronId,
    String recipient,
    String subject,
    String body,
    LetterStatus status,
    boolean sendableAgain,
    Instant queuedAt,
    Instant tryAfter,
    int tries,
    Instant sentAt,
    String problem)
    implements Serializable {

  static LetterRow of(Letter letter) {
    Patron patron = letter.patron();
    return new LetterRow(
        letter.id(),
        letter.kind().label(),
        letter.language().label(),
        patron == null ? null : patron.fullName(),
        patron == null ? null : patron.primaryId(),
        letter.recipient(),
        letter.subject(),
        letter.body(),
        letter.status(),
        letter.sendableAgain(),
        letter.queuedAt(),
        letter.tryAfter(),
        letter.tries(),
        letter.sentAt(),
        letter.problem());
  }
}
