package org.interlend.console.letters;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.interlend.console.PatronLabel;
import org.interlend.notices.Letter;
import org.interlend.notices.LetterStatus;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;
import org.interlend.requests.file.FileLinkUrl;
import org.interlend.staff.PasswordLinks;
import org.interlend.staff.PatronDataVisibility;

/**
 * A letter in the console.
 *
 * @param body null when the user may not read it
 */
public record LetterRow(
    long id,
    String kind,
    String language,
    Recipient recipient,
    String subject,
    String body,
    Instant createdAt,
    Sending sending)
    implements Serializable {

  /**
   * Who gets it.
   *
   * @param partner the partner it is to, or null
   * @param partnerCode the partner's code, or null
   * @param toStaff whether it is to a desk or a member of staff
   * @param address the e-mail address, or null
   * @param telephone the patron's telephone number, or null
   * @param post the lines of the patron's postal address; empty for none
   */
  public record Recipient(
      PatronLabel patron,
      String partner,
      String partnerCode,
      boolean toStaff,
      String address,
      String telephone,
      List<String> post)
      implements Serializable {

    private static Recipient of(Letter letter, PatronDataVisibility sees, Locale locale) {
      Partner partner = letter.partner();
      Patron reached = sees.isWhole() ? letter.patron() : null;
      return new Recipient(
          PatronLabel.of(letter.patron(), sees),
          partner == null ? null : partner.name(),
          partner == null ? null : partner.code(),
          letter.kind().isToStaff(),
          shown(letter.recipient(), letter, sees),
          reached == null ? null : reached.telephone(),
          reached == null || reached.address() == null
              ? List.of()
              : reached.address().lines(locale));
    }
  }

  /**
   * How far it has come.
   *
   * @param sendableAgain whether it can be sent again
   * @param sentAt null while it is not sent
   * @param problem why the latest attempt failed, or null
   */
  public record Sending(
      LetterStatus status,
      boolean sendableAgain,
      boolean awaitsStaff,
      int attempts,
      Instant nextAttemptAt,
      Instant sentAt,
      String problem)
      implements Serializable {}

  /**
   * @param sees what the user may see of patrons
   */
  static LetterRow of(Letter letter, PatronDataVisibility sees, Locale locale) {
    return new LetterRow(
        letter.id(),
        letter.kind().label(locale),
        letter.language().label(locale),
        Recipient.of(letter, sees, locale),
        letter.kind().isToDesk() ? letter.subject() : sees.about(letter.patron(), letter.subject()),
        sees.isWhole() || !letter.isPersonal() ? body(letter, sees) : null,
        letter.createdAt(),
        new Sending(
            letter.status(),
            letter.sendableAgain(),
            letter.awaitsStaff(),
            letter.attempts(),
            letter.nextAttemptAt(),
            letter.sentAt(),
            shown(letter.problem(locale), letter, sees)));
  }

  private static String shown(String text, Letter letter, PatronDataVisibility sees) {
    return letter.isPersonal() ? sees.personal(text) : text;
  }

  private static String body(Letter letter, PatronDataVisibility sees) {
    String body = PasswordLinks.masked(letter.body());
    return sees.opensFiles() ? body : FileLinkUrl.masked(body);
  }
}
