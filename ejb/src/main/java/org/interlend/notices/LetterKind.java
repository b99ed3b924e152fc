package org.interlend.notices;

import static org.interlend.notices.Placeholder.ACCOUNT;
import static org.interlend.notices.Placeholder.BARCODE;
import static org.interlend.notices.Placeholder.DUE;
import static org.interlend.notices.Placeholder.HELD_UNTIL;
import static org.interlend.notices.Placeholder.INSTITUTION;
import static org.interlend.notices.Placeholder.LIBRARY;
import static org.interlend.notices.Placeholder.LINK;
import static org.interlend.notices.Placeholder.NAME;
import static org.interlend.notices.Placeholder.PARTNER;
import static org.interlend.notices.Placeholder.PATRON;
import static org.interlend.notices.Placeholder.REASON;
import static org.interlend.notices.Placeholder.REQUEST;
import static org.interlend.notices.Placeholder.TITLE;
import static org.interlend.notices.Placeholder.VALID_UNTIL;
import static org.interlend.notices.Placeholder.VIEWS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.interlend.borrowing.request.PatronNotification;

/** The kinds of letters, with the placeholders of their templates. */
public enum LetterKind {
  READY_FOR_PICKUP("Ready for pickup", LIBRARY, HELD_UNTIL),
  RECALLED("Recalled", LIBRARY, DUE, REASON),
  RENEWED("Renewed", DUE),
  RENEWAL_REFUSED("Renewal refused", DUE, REASON),
  OVERDUE("Overdue", LIBRARY, DUE),
  FILE_READY("File ready", LINK, VALID_UNTIL, VIEWS),
  CANCELLED("Canceled", REASON),
  HOLD_CANCELLED("Hold canceled", LIBRARY),
  PARTNER_OVERDUE(
      "Overdue at a partner", EnumSet.of(TITLE, PARTNER, REQUEST, BARCODE, LIBRARY, DUE)),
  PASSWORD_LINK("Password of staff", EnumSet.of(NAME, ACCOUNT, LINK, VALID_UNTIL));

  private final String label;
  private final Set<Placeholder> placeholders = EnumSet.of(INSTITUTION);

  /** A letter to a patron. */
  LetterKind(String label, Placeholder... own) {
    this.label = label;
    placeholders.add(PATRON);
    placeholders.add(TITLE);
    Collections.addAll(placeholders, own);
  }

  /** A letter to a partner or to staff. */
  LetterKind(String label, Set<Placeholder> own) {
    this.label = label;
    placeholders.addAll(own);
  }

  static LetterKind of(PatronNotification.Kind kind) {
    return switch (kind) {
      case RECALLED -> RECALLED;
      case RENEWED -> RENEWED;
      case RENEWAL_REFUSED -> RENEWAL_REFUSED;
      case OVERDUE -> OVERDUE;
      case CANCELLED -> CANCELLED;
    };
  }

  public String label() {
    return label;
  }

  /** The placeholders of a template of this kind. */
  public Set<Placeholder> placeholders() {
    return Collections.unmodifiableSet(placeholders);
  }
}
