package org.interlend.lending.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.interlend.Actor;
import org.interlend.Automation;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.lending.locate.LendingRequested;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;

/** Has mail written to resource sharing desks, and notes it in the history of the requests. */
@ApplicationScoped
@Transactional
class DeskLetterDispatch {

  private static final Actor BY = Actor.of(Automation.DESK_MAIL);

  @Inject private EntityManager em;
  @Inject private ResponsibleDesk responsibleDesk;
  @Inject private Institutions institutions;
  @Inject private Event<DeskLetterDue> toTell;
  @Inject private Clock clock;

  /**
   * A desk that does not wait for the mail of the day is told at once. What was told before the
   * broker asked again counts no more.
   */
  void requested(@Observes LendingRequested event) {
    LendingRequest request = event.request();
    if (event.again()) {
      em.createQuery("delete from WrittenDeskLetter d where d.request = :request")
          .setParameter("request", request)
          .executeUpdate();
    }
    responsibleDesk
        .of(request)
        .filter(library -> library.deskMail().newRequests() && !library.deskMail().daily())
        .ifPresent(
            library ->
                tell(library, List.of(new DeskLetterDue.Line(request, DeskLetterKind.NEW)), false));
  }

  /** Writes one mail, unless something has been shipped meanwhile. */
  void tell(PendingDeskMail mail) {
    List<DeskLetterDue.Line> lines = new ArrayList<>();
    for (PendingDeskMail.Entry entry : mail.entries()) {
      LendingRequest request = em.find(LendingRequest.class, entry.request());
      if (request.status().isOpen()) {
        lines.add(new DeskLetterDue.Line(request, entry.kind()));
      }
    }
    if (!lines.isEmpty()) {
      tell(institutions.library(mail.desk().library()), lines, mail.desk().daily());
    }
  }

  private void tell(Library library, List<DeskLetterDue.Line> lines, boolean daily) {
    for (DeskLetterDue.Line line : lines) {
      em.persist(new WrittenDeskLetter(line.request(), line.kind(), clock.instant()));
      line.request()
          .note(
              HistoryEvent.of(clock.instant(), HistoryEventKind.DESK_TOLD, BY)
                  .detail(library.deskMail().email().orElseThrow()));
    }
    toTell.fire(new DeskLetterDue(library, lines, daily));
  }
}
