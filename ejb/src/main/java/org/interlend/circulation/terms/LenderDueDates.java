package org.interlend.circulation.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemHome;
import org.interlend.institution.Institutions;
import org.interlend.partners.AcceptItemSettings;

/** Finds the lenders' due dates of borrowed items. */
@ApplicationScoped
public class LenderDueDates {

  @Inject private Institutions institutions;

  /** Empty for own items, and for borrowed ones whose lender gave none. */
  public Optional<LenderDueDate> of(Item item) {
    if (!(item.home() instanceof ItemHome.WithPartner home)) {
      return Optional.empty();
    }
    return item.lenderDueAt()
        .map(institutions::day)
        .map(
            day -> {
              AcceptItemSettings agreed = home.partner().accept();
              return new LenderDueDate(day, agreed.deliveryDelayDays(), agreed.dueByTerms());
            });
  }
}
