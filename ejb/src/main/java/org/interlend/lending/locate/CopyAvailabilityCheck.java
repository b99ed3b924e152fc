package org.interlend.lending.locate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.lending.request.LendingRequests;

/** Tells which copies could be lent to a partner now, by the same rules as {@link CopySearch}. */
@ApplicationScoped
@Transactional
public class CopyAvailabilityCheck {

  @Inject private EntityManager em;
  @Inject private LendingRequests requests;
  @Inject private Loans loans;
  @Inject private TermsSelection terms;

  /** The availability of the copies by their keys, with a fixed number of statements. */
  public Map<Long, CopyAvailability> of(Collection<LocalItem> items) {
    Map<Long, CopyAvailability> availabilities = new HashMap<>();
    if (items.isEmpty()) {
      return availabilities;
    }
    Set<Long> needed = neededElsewhere(items);
    Set<LocalItem> circulating = terms.circulating(items);
    Map<Long, Instant> due = dueDates(items);
    for (LocalItem item : items) {
      availabilities.put(
          item.id(),
          CopyAvailability.of(
              item, !circulating.contains(item), needed.contains(item.id()), due.get(item.id())));
    }
    return availabilities;
  }

  private Set<Long> neededElsewhere(Collection<LocalItem> items) {
    Set<Long> needed = new HashSet<>();
    needed.addAll(
        em.createQuery(
                "select h.item.id from Hold h where h.item in :items and h.status in :waiting",
                Long.class)
            .setParameter("items", items)
            .setParameter("waiting", HoldStatus.openStatuses())
            .getResultList());
    needed.addAll(
        em.createQuery(
                "select m.item.id from MoveRequest m where m.item in :items and m.closedAt is null",
                Long.class)
            .setParameter("items", items)
            .getResultList());
    requests.claiming(items).forEach(request -> needed.add(request.item().id()));
    return needed;
  }

  private Map<Long, Instant> dueDates(Collection<LocalItem> items) {
    List<LocalItem> lent =
        items.stream().filter(item -> item.status() == ItemStatus.ON_LOAN).toList();
    return loans.running(lent).stream()
        .collect(Collectors.toMap(loan -> loan.item().id(), Loan::dueAt, (one, other) -> one));
  }
}
