package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemHome;
import org.interlend.institution.Institutions;
import org.interlend.partners.AcceptDefaults;
import org.interlend.partners.Partners;

/** Finds the lenders' due dates of borrowed items. */
@ApplicationScoped
class LenderDueDates {

  @Inject private Partners partners;
  @Inject private Institutions institutions;

  /** Empty for own items, and for borrowed ones whose lender gave none. */
  Optional<LenderDueDate> of(Item item) {
    if (!(item.home() instanceof ItemHome.Partner home)) {
      return Optional.empty();
    }
    ZoneId zone = institutions.get().timeZone();
    return item.lenderDueAt()
        .map(at -> LocalDate.ofInstant(at, zone))
        .map(
            day -> {
              AcceptDefaults agreed = partners.get(home.code()).accept();
              return new LenderDueDate(day, agreed.deliveryDelayDays(), agreed.dueByTerms());
            });
  }
}
