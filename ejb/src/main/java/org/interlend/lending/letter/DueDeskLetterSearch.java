package org.interlend.lending.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlend.institution.DeskMailSettings;
import org.interlend.institution.Library;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.persistence.Page;

/** Finds the open lending requests of which a resource sharing desk is still to be told. */
@ApplicationScoped
@Transactional
class DueDeskLetterSearch {

  @Inject private EntityManager em;
  @Inject private ResponsibleDesk responsibleDesk;
  @Inject private Clock clock;

  /**
   * Reads a page of the open requests, and adds what is due to the entries of their desks.
   *
   * @param after the key after which the page begins
   * @return the last key of the page; the same at the end
   */
  long addTo(Map<PendingDeskMail.Desk, List<PendingDeskMail.Entry>> due, long after) {
    List<LendingRequest> page =
        em.createQuery(
                """
                select r from LendingRequest r left join fetch r.item
                where r.status in :open and r.id > :after order by r.id
                """,
                LendingRequest.class)
            .setParameter("open", LendingStatus.openStatuses())
            .setParameter("after", after)
            .setMaxResults(Page.MAX_ROWS)
            .getResultList();
    Map<Long, Set<DeskLetterKind>> told = told(page);
    for (LendingRequest request : page) {
      responsibleDesk.of(request).ifPresent(library -> add(due, library, request, told));
    }
    return page.isEmpty() ? after : page.get(page.size() - 1).id();
  }

  private void add(
      Map<PendingDeskMail.Desk, List<PendingDeskMail.Entry>> due,
      Library library,
      LendingRequest request,
      Map<Long, Set<DeskLetterKind>> told) {
    Set<DeskLetterKind> kinds = kinds(request, library.deskMail());
    kinds.removeAll(told.getOrDefault(request.id(), Set.of()));
    kinds.forEach(
        kind ->
            due.computeIfAbsent(PendingDeskMail.Desk.of(library), first -> new ArrayList<>())
                .add(new PendingDeskMail.Entry(request.id(), kind)));
  }

  private Set<DeskLetterKind> kinds(LendingRequest request, DeskMailSettings mail) {
    Set<DeskLetterKind> kinds = EnumSet.noneOf(DeskLetterKind.class);
    if (mail.waitingDays().filter(days -> hasWaited(request, days)).isPresent()) {
      kinds.add(DeskLetterKind.WAITING);
    } else if (mail.newRequests() && mail.daily()) {
      kinds.add(DeskLetterKind.NEW);
    }
    return kinds;
  }

  private boolean hasWaited(LendingRequest request, int days) {
    return request.askedAt().plus(Duration.ofDays(days)).isBefore(clock.instant());
  }

  private Map<Long, Set<DeskLetterKind>> told(Collection<LendingRequest> requests) {
    Map<Long, Set<DeskLetterKind>> told = new HashMap<>();
    if (!requests.isEmpty()) {
      em.createQuery(
              "select d.request.id, d.kind from WrittenDeskLetter d where d.request in :requests",
              Object[].class)
          .setParameter("requests", requests)
          .getResultList()
          .forEach(
              row ->
                  told.computeIfAbsent((Long) row[0], first -> EnumSet.noneOf(DeskLetterKind.class))
                      .add((DeskLetterKind) row[1]));
    }
    return told;
  }
}
