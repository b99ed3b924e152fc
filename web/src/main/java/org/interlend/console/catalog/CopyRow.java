package org.interlend.console.catalog;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.loan.Loan;
import org.interlend.console.PatronLabel;
import org.interlend.institution.Library;
import org.interlend.staff.PatronDataVisibility;

/**
 * An item on its title's page.
 *
 * @param at the library where it is now, if that is not its own; otherwise null
 * @param borrower the patron or partner who has it, or null
 */
public record CopyRow(
    String barcode,
    String location,
    String library,
    String callNumber,
    String description,
    String policy,
    ItemStatus status,
    String at,
    PatronLabel borrower,
    Instant dueAt,
    List<Waiting> holds)
    implements Serializable {

  /** A hold on the item. */
  public record Waiting(PatronLabel patron, String status, String pickupLibrary)
      implements Serializable {

    static Waiting of(Hold hold, PatronDataVisibility sees, Locale locale) {
      return new Waiting(
          PatronLabel.of(hold.patron(), sees),
          hold.status().label(locale),
          hold.pickupLibrary().name());
    }
  }

  /**
   * @param loan the running loan, or null
   */
  static CopyRow of(
      LocalItem item, Loan loan, List<Hold> holds, PatronDataVisibility sees, Locale locale) {
    var location = item.holding().location();
    return new CopyRow(
        item.barcode(),
        location.name(),
        location.library().name(),
        item.holding().callNumber(),
        item.description(),
        item.policy(),
        item.status(),
        item.elsewhere().map(Library::name).orElse(null),
        loan == null ? null : PatronLabel.ofBorrower(loan, sees),
        loan == null ? null : loan.dueAt(),
        holds.stream().map(hold -> Waiting.of(hold, sees, locale)).toList());
  }
}
