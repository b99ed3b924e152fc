package org.interlend.console.letters;

import java.io.Serializable;
import java.time.Instant;
import org.interlend.notices.Letter;
import org.interlend.notices.LetterStatus;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;

/**
 * A letter as the console shows it.
 *
 * @param patron whom it tells, or null
 * @param patronId the patron's primary id, or null
 * @param partner whom else it is to, or null
 * @param partnerCode the partner's code, or null
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
    String partner,
    String partnerCode,
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
    Partner partner = letter.partner();
    return new LetterRow(
        letter.id(),
        letter.kind().label(),
        letter.language().label(),
        patron == null ? null : patron.fullName(),
        patron == null ? null : patron.primaryId(),
        partner == null ? null : partner.name(),
        partner == null ? null : partner.code(),
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
