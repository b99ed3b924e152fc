package org.interlend.circulation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.CatalogReason;
import org.interlend.catalog.CatalogSearch;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldInput;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.hold.TitleHolds;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.circulation.pick.AllocatedCopies;
import org.interlend.circulation.shelving.PickDeadlines;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.Page;

/**
 * Places holds on own titles, for which any copy will do; cancels holds for patrons, and changes
 * where they collect the items.
 */
@Stateless
public class TitleHoldWorkflow {

  /**
   * With so many holds that are open or were canceled today patrons cannot place another
   * themselves, because each may recall a partner's loan.
   */
  static final int MAX_HOLDS = 100;

  @Inject private EntityManager em;
  @Inject private CatalogSearch search;
  @Inject private Patrons patrons;
  @Inject private Institutions institutions;
  @Inject private PatronBlockCheck patronBlockCheck;
  @Inject private Holds holds;
  @Inject private HoldTransitions holdTransitions;
  @Inject private TitleHolds titleHolds;
  @Inject private PickDeadlines times;
  @Inject private Loans loans;
  @Inject private AllocatedCopies allocatedCopies;
  @Inject private TermsSelection terms;

  /**
   * Places a hold on a title. It waits for the copy that is likely to be free first: one on its
   * shelf is fetched, one that is lent to a partner is recalled. The same hold again changes
   * nothing.
   *
   * @throws WorkflowException UNKNOWN_PATRON, AMBIGUOUS_PATRON, PATRON_BLOCKED; UNKNOWN_ITEM for
   *     the title; UNKNOWN_CODE for an unknown or inactive library; INVALID_DATA for a day that is
   *     past; ITEM_NOT_FOR_LOAN when no copy circulates; ITEM_ON_LOAN when the patron has a copy;
   *     ILLEGAL_MOVE when the patron places too many
   */
  public Hold place(PlaceTitleHoldCommand command) {
    Patron patron = patrons.identify(command.patron());
    patronBlockCheck.refuseBlocked(patron, command.by());
    LocalBib title = title(command.title());
    Library pickup =
        command.pickupLibrary() == null ? null : institutions.library(command.pickupLibrary());
    if (command.wantedUntil() != null) {
      times.requireNotPast(command.wantedUntil(), title.title());
    }
    em.lock(patron, LockModeType.PESSIMISTIC_WRITE); // the same call at the same time waits here
    Optional<Hold> known = titleHolds.find(patron, title);
    if (known.isPresent()) {
      return known.get();
    }
    if (command.by().isPatron()) {
      refuseTooMany(patron);
    }
    LocalItem copy = copy(title, patron);
    Library collectedAt = (pickup == null ? copy.owningLibrary() : pickup).requireActive();
    return holdTransitions.place(
        new HoldInput(copy, true, patron, collectedAt, command.wantedUntil(), command.by()));
  }

  private void refuseTooMany(Patron patron) {
    Instant yesterday = institutions.endOf(institutions.today().minusDays(1));
    if (holds.countOpenOrCanceledAfter(patron, yesterday) >= MAX_HOLDS) {
      throw new WorkflowException(CirculationReason.TOO_MANY_HOLDS, patron.cardNumber(), MAX_HOLDS);
    }
  }

  /**
   * The copy for which a hold on the title would wait now, for the question whether to recall it.
   *
   * @throws WorkflowException as {@link #place}
   */
  public LocalItem expectedCopy(String patron, long title) {
    return copy(title(title), patrons.identify(patron));
  }

  /**
   * A patron cancels a hold on an own item or title.
   *
   * @param patron primary id
   * @throws WorkflowException CHANGED_MEANWHILE, also when it is another patron's or on a borrowed
   *     item
   */
  public void cancelOwn(long holdId, String patron) {
    Hold hold =
        own(holdId, patron).orElseThrow(() -> new WorkflowException(CirculationReason.HOLD_GONE));
    holdTransitions.cancel(hold, Actor.PATRON);
  }

  /**
   * The patron collects the item of a hold on an own item or title at another library.
   *
   * @param patron primary id
   * @param library code of the new pickup library
   * @return that library
   * @throws WorkflowException CHANGED_MEANWHILE when the item is on the hold shelf, or the hold has
   *     ended; UNKNOWN_CODE for an unknown or inactive library
   */
  public Library changePickup(long holdId, String patron, String library) {
    Library pickup = institutions.library(library).requireActive();
    own(holdId, patron)
        .filter(Hold::allowsOtherPickup)
        .orElseThrow(() -> new WorkflowException(CirculationReason.PICKUP_CANNOT_CHANGE))
        .collectedAt(pickup);
    return pickup;
  }

  private Optional<Hold> own(long holdId, String patron) {
    return holds.open(patrons.get(patron)).stream()
        .filter(each -> each.id() == holdId && each.item() instanceof LocalItem)
        .findFirst();
  }

  private LocalBib title(long id) {
    LocalBib title = search.bib(id);
    if (title.suppressed()) {
      throw new WorkflowException(CatalogReason.UNKNOWN_TITLE, id);
    }
    return title;
  }

  private LocalItem copy(LocalBib title, Patron patron) {
    List<LocalItem> copies =
        search.copies(List.of(title), Page.MAX_ROWS).stream()
            .filter(copy -> copy.status() != ItemStatus.MISSING)
            .filter(copy -> terms.circulates(copy, patron.group()))
            .toList();
    Map<Item, Loan> lent =
        loans.running(copies).stream()
            .collect(Collectors.toMap(Loan::item, loan -> loan, (one, other) -> one));
    lent.values().stream()
        .filter(loan -> loan.patron() == patron)
        .findFirst()
        .ifPresent(
            loan -> {
              throw new WorkflowException(CirculationReason.ITEM_ON_LOAN_TO_PATRON, loan.barcode());
            });
    Map<Item, Long> waiting = titleHolds.counts(copies);
    Set<LocalItem> allocated = allocatedCopies.among(copies);
    return copies.stream()
        .min(
            Comparator.comparing((LocalItem copy) -> waiting.getOrDefault(copy, 0L))
                .thenComparing(copy -> rank(copy, lent.get(copy), allocated))
                .thenComparing(copy -> due(lent.get(copy))))
        .orElseThrow(
            () -> new WorkflowException(CirculationReason.NO_COPY_FOR_HOLDS, title.title()));
  }

  /** The sooner a copy can be had, and the less it troubles others, the lower. */
  private static int rank(LocalItem copy, Loan loan, Set<LocalItem> allocated) {
    if (loan != null) {
      return loan.toPartner() ? 3 : 2;
    }
    return copy.status() == ItemStatus.AVAILABLE && !allocated.contains(copy) ? 0 : 1;
  }

  private static Instant due(Loan loan) {
    return loan == null ? Instant.MIN : loan.dueAt();
  }
}
