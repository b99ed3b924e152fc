package org.interlend.notices;

import static org.interlend.notices.Placeholder.ACCOUNT;
import static org.interlend.notices.Placeholder.ADDRESS;
import static org.interlend.notices.Placeholder.AMOUNT;
import static org.interlend.notices.Placeholder.BARCODE;
import static org.interlend.notices.Placeholder.BORROWER;
import static org.interlend.notices.Placeholder.DUE;
import static org.interlend.notices.Placeholder.HELD_UNTIL;
import static org.interlend.notices.Placeholder.INSTITUTION;
import static org.interlend.notices.Placeholder.LIBRARY;
import static org.interlend.notices.Placeholder.LINK;
import static org.interlend.notices.Placeholder.LIST;
import static org.interlend.notices.Placeholder.NAME;
import static org.interlend.notices.Placeholder.PARTNER;
import static org.interlend.notices.Placeholder.PATRON;
import static org.interlend.notices.Placeholder.REASON;
import static org.interlend.notices.Placeholder.REQUEST;
import static org.interlend.notices.Placeholder.SINCE;
import static org.interlend.notices.Placeholder.TITLE;
import static org.interlend.notices.Placeholder.USE;
import static org.interlend.notices.Placeholder.VALID_UNTIL;
import static org.interlend.notices.Placeholder.VIEWS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.circulation.terms.LoanLetterKind;
import org.interlend.text.Labeled;

/** The kinds of letters, with the placeholders of their templates. */
public enum LetterKind implements Labeled {
  REQUEST_RECEIVED(LIBRARY, REQUEST),
  READY_FOR_PICKUP(LIBRARY, HELD_UNTIL, USE, AMOUNT),
  PICKUP_REMINDER(LIBRARY, HELD_UNTIL, USE, AMOUNT),
  RECALLED(LIBRARY, DUE),
  RENEWED(DUE),
  RENEWAL_REFUSED(DUE, REASON),
  DUE_SOON(LIBRARY, DUE, BARCODE),
  OVERDUE(LIBRARY, DUE, BARCODE),
  SECOND_OVERDUE(LIBRARY, DUE, BARCODE),
  THIRD_OVERDUE(LIBRARY, DUE, BARCODE),
  BILL(LIBRARY, DUE, BARCODE, AMOUNT),
  LOANS_DIGEST(EnumSet.of(PATRON, LIST)),
  FILE_READY(LINK, VALID_UNTIL, VIEWS),
  CANCELED(REASON),
  HOLD_CANCELED(LIBRARY),
  HOLD_DELAYED(LIBRARY),
  PARTNER_OVERDUE(EnumSet.of(TITLE, PARTNER, BORROWER, REQUEST, BARCODE, LIBRARY, ADDRESS, DUE)),
  DESK_NEW_REQUEST(EnumSet.of(TITLE, PARTNER, REQUEST, LIBRARY, LINK)),
  DESK_WAITING(EnumSet.of(TITLE, PARTNER, REQUEST, LIBRARY, LINK, SINCE)),
  DESK_DIGEST(EnumSet.of(LIBRARY, LIST)),
  PARTNER_FILE(EnumSet.of(TITLE, PARTNER, BORROWER, REQUEST, LINK, VALID_UNTIL, VIEWS)),
  PASSWORD_LINK(EnumSet.of(NAME, ACCOUNT, LINK, VALID_UNTIL));

  private final Set<Placeholder> placeholders = EnumSet.of(INSTITUTION);

  /** A letter to a patron. */
  LetterKind(Placeholder... own) {
    placeholders.add(PATRON);
    placeholders.add(TITLE);
    Collections.addAll(placeholders, own);
  }

  /** A letter to a partner or to staff. */
  LetterKind(Set<Placeholder> own) {
    placeholders.addAll(own);
  }

  static LetterKind of(LoanLetterKind kind) {
    return switch (kind) {
      case DUE_SOON -> DUE_SOON;
      case OVERDUE -> OVERDUE;
      case SECOND_OVERDUE -> SECOND_OVERDUE;
      case THIRD_OVERDUE -> THIRD_OVERDUE;
      case BILL -> BILL;
    };
  }

  /** Whether it goes to staff: to a desk, or to a member. */
  public boolean isToStaff() {
    return isToDesk() || this == PASSWORD_LINK;
  }

  /** Whether it goes to a resource sharing desk of the library. */
  public boolean isToDesk() {
    return this == DESK_NEW_REQUEST || this == DESK_WAITING || this == DESK_DIGEST;
  }

  /** Whether it is only a service, of which a patron may want none. */
  public boolean isCourtesy() {
    return this == REQUEST_RECEIVED
        || this == PICKUP_REMINDER
        || Stream.of(LoanLetterKind.values())
            .anyMatch(kind -> kind.isCourtesy() && of(kind) == this);
  }

  /** The placeholders of a template of this kind. */
  public Set<Placeholder> placeholders() {
    return Collections.unmodifiableSet(placeholders);
  }
}
