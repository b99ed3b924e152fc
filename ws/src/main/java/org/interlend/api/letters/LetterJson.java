package org.interlend.api.letters;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.notices.Letter;
import org.interlend.notices.LetterKind;
import org.interlend.notices.LetterStatus;
import org.interlend.staff.PatronDataVisibility;

/** A letter as JSON, without its text. */
@Schema(name = "Letter", description = "A letter by e-mail, without its text")
public record LetterJson(
    @Schema(description = "This system's number of it, for the address") long id,
    LetterKind kind,
    @Schema(description = "Primary id of the patron it is to, or null") String patron,
    @Schema(description = "Code of the partner it is to, or null") String partner,
    LetterStatus status,
    Instant createdAt,
    @Schema(description = "When it was sent, or null") Instant sentAt,
    int attempts,
    @Schema(description = "Why the latest attempt failed, or why it is not sent; or null")
        String problem) {

  static LetterJson of(Letter letter, PatronDataVisibility sees) {
    return new LetterJson(
        letter.id(),
        letter.kind(),
        sees.primaryId(letter.patron()),
        letter.partner() == null ? null : letter.partner().code(),
        letter.status(),
        letter.createdAt(),
        letter.sentAt(),
        letter.attempts(),
        letter.isPersonal()
            ? sees.personal(letter.problem(Locale.ENGLISH))
            : letter.problem(Locale.ENGLISH));
  }
}
