package org.interlend.console.letters;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.interlend.notices.Letter;
import org.interlend.notices.LetterStatus;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;
import org.interlend.requests.file.FileUrl;
import org.interlend.staff.PasswordLinks;
import org.interlend.staff.PatronDataVisibility;

/**
 * A letter in the console.
 *
 * @param patron the patron it is to, or null
 * @param patronId the patron's primary id, or null
 * @param partner the partner it is to, or null
 * @param partnerCode the partner's code, or null
 * @param toStaff whether it is to a desk or a member of staff
 * @param body null when the user may not read it
 * @param recipient the e-mail address, or null
 * @param sentAt null while it is not sent
 * @param problem why the latest attempt failed, or null
 */
public record LetterRow(
    long id,
    String kind,
    String language,
    String patron,
    String patronId,
    String partner,
    String partnerCode,
    boolean toStaff,
    String recipient,
    String subject,
    String body,
    LetterStatus status,
    boolean sendableAgain,
    boolean awaitsStaff,
    Instant createdAt,
    Instant nextAttemptAt,
    int attempts,
    Instant sentAt,
    String problem)
    implements Serializable {

  /**
   * @param sees what the user may see of patrons
   */
  static LetterRow of(Letter letter, PatronDataVisibility sees, Locale locale) {
    Patron patron = letter.patron();
    Partner partner = letter.partner();
    return new LetterRow(
        letter.id(),
        letter.kind().label(locale),
        letter.language().label(locale),
        sees.name(patron),
        sees.primaryId(patron),
        partner == null ? null : partner.name(),
        partner == null ? null : partner.code(),
        letter.kind().isToStaff(),
        shown(letter.recipient(), letter, sees),
        letter.kind().isToDesk() ? letter.subject() : sees.about(patron, letter.subject()),
        sees.isWhole() || !letter.isPersonal() ? body(letter, sees) : null,
        letter.status(),
        letter.sendableAgain(),
        letter.awaitsStaff(),
        letter.createdAt(),
        letter.nextAttemptAt(),
        letter.attempts(),
        letter.sentAt(),
        shown(letter.problem(locale), letter, sees));
  }

  private static String shown(String text, Letter letter, PatronDataVisibility sees) {
    return letter.isPersonal() ? sees.personal(text) : text;
  }

  private static String body(Letter letter, PatronDataVisibility sees) {
    String body = PasswordLinks.masked(letter.body());
    return sees.opensFiles() ? body : FileUrl.masked(body);
  }
}
