package org.interlend.circulation.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.interlend.Money;
import org.interlend.WorkflowException;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;
import org.interlend.persistence.FetchHint;
import org.interlend.persistence.FilteredQuery;
import org.interlend.persistence.Page;

/** The patrons' accounts: open and settled entries, and the blocks for debts. */
@ApplicationScoped
@Transactional
public class PatronAccounts {

  static final int MAX_REASON_LENGTH = 500;

  @Inject private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * The amounts a patron owes, one for each currency; that of the institution is first and always
   * present.
   */
  public List<Money> owed(Patron patron) {
    List<Money> owed =
        new ArrayList<>(
            em.createQuery(
                    """
                    select e.currency, sum(e.amount) from AccountEntry e
                    where e.patron = :patron and e.status = :open group by e.currency
                    """,
                    Object[].class)
                .setParameter("patron", patron)
                .setParameter("open", EntryStatus.OPEN)
                .getResultStream()
                .map(PatronAccounts::money)
                .toList());
    Currency ours = institutions.find().map(Institution::currency).orElse(null);
    if (ours == null) {
      return owed;
    }
    if (owed.stream().noneMatch(money -> money.currency().equals(ours))) {
      owed.add(new Money(0, ours));
    }
    owed.sort(
        Comparator.comparing((Money money) -> !money.currency().equals(ours))
            .thenComparing(money -> money.currency().getCurrencyCode()));
    return owed;
  }

  private static Money money(Object[] row) {
    return new Money(((Number) row[1]).longValue(), Currency.getInstance((String) row[0]));
  }

  /** The open entries of a patron's account, oldest first. */
  public List<AccountEntry> open(Patron patron) {
    return em.createQuery(
            """
            select e from AccountEntry e
            where e.patron = :patron and e.status = :open order by e.enteredAt, e.id
            """,
            AccountEntry.class)
        .setParameter("patron", patron)
        .setParameter("open", EntryStatus.OPEN)
        // By a hint: a fetch join through the loan would drop what has none.
        .setHint(FetchHint.LEFT_JOIN, "e.loan.item")
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }

  /** One page of a patron's entries, the latest first. */
  public Page<AccountEntry> list(Patron patron, int first, int rows) {
    return new FilteredQuery<>(
            em, AccountEntry.class, conditions -> conditions.equal("patron", patron))
        .latest("enteredAt", first, rows);
  }

  /** The settled entries of a patron's account, the latest first. */
  public List<AccountEntry> settled(Patron patron, int rows) {
    return em.createQuery(
            """
            select e from AccountEntry e
            where e.patron = :patron and e.status <> :open order by e.settlement.at desc, e.id desc
            """,
            AccountEntry.class)
        .setParameter("patron", patron)
        .setParameter("open", EntryStatus.OPEN)
        .setMaxResults(Math.min(rows, Page.MAX_ROWS))
        .getResultList();
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE, also when the entry is on another patron's account
   */
  AccountEntry get(Patron patron, long id) {
    return Optional.ofNullable(em.find(AccountEntry.class, id))
        .filter(entry -> entry.patron() == patron)
        .orElseThrow(
            () -> new WorkflowException(CirculationReason.UNKNOWN_ENTRY, id, patron.primaryId()));
  }

  /**
   * The charge that a broker has entered.
   *
   * @param reference as in {@link CreateUserFiscalTransactionCommand}
   */
  Optional<AccountEntry> find(Partner partner, String reference) {
    return em.createQuery(
            """
            select e from AccountEntry e
            where e.reference.partner = :partner and e.reference.number = :reference
            """,
            AccountEntry.class)
        .setParameter("partner", partner.code())
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }

  /** What a script has entered on the account, or paid, under its reference. */
  Optional<AccountEntry> find(Patron patron, String reference) {
    return em.createQuery(
            """
            select e from AccountEntry e where e.patron = :patron
              and (e.reference.partner is null and e.reference.number = :reference
                or e.settlement.paymentReference = :reference)
            """,
            AccountEntry.class)
        .setParameter("patron", patron)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }

  /** Whether the fee for a borrowing request has been entered. */
  boolean hasFee(long request) {
    return em.createQuery(
                "select count(e) from AccountEntry e where e.borrowingRequest = :request",
                Long.class)
            .setParameter("request", request)
            .getSingleResult()
        > 0;
  }

  /** Enters an entry on its patron's account. */
  AccountEntry enter(AccountEntry entry) {
    lock(entry.patron());
    refuseSecondFine(entry);
    em.persist(entry);
    blockOrNot(entry.patron());
    return entry;
  }

  /** Removes the entry of a part that has become one with the rest again. */
  void remove(AccountEntry part) {
    em.remove(part);
  }

  /** A concurrent transaction that ended the same loan has already entered its fine. */
  private void refuseSecondFine(AccountEntry entry) {
    if (entry.loan() != null && find(entry.loan(), entry.kind()).isPresent()) {
      throw new OptimisticLockException();
    }
  }

  /** The fine of a loan, or the charge for its item. */
  Optional<AccountEntry> find(Loan loan, EntryKind kind) {
    return em.createQuery(
            "select e from AccountEntry e where e.loan = :loan and e.kind = :kind",
            AccountEntry.class)
        .setParameter("loan", loan)
        .setParameter("kind", kind)
        .getResultStream()
        .findFirst();
  }

  /** The parts of a bill whose payment was undone and that were waived since that moment. */
  List<AccountEntry> waivedParts(AccountEntry bill, Instant since) {
    return em.createQuery(
            """
            select e from AccountEntry e
            where e.partOf = :bill and e.status = :waived and e.settlement.at >= :since
            """,
            AccountEntry.class)
        .setParameter("bill", bill)
        .setParameter("waived", EntryStatus.WAIVED)
        .setParameter("since", since)
        .getResultList();
  }

  /**
   * Withdraws an entry whose step is undone.
   *
   * @throws WorkflowException ILLEGAL_MOVE when any of it is paid or waived
   */
  void withdraw(AccountEntry entry) {
    if (!entry.isUntouched()) {
      throw new WorkflowException(
          CirculationReason.UNDO_AFTER_SETTLEMENT, entry.id(), entry.kind().reference());
    }
    lock(entry.patron());
    em.remove(entry);
    blockOrNot(entry.patron());
  }

  /** The fee that a borrowing request was charged since that moment. */
  Optional<AccountEntry> fee(long request, Instant since) {
    return em.createQuery(
            """
            select e from AccountEntry e
            where e.borrowingRequest = :request and e.kind = :kind and e.enteredAt >= :since
              and e.patron is not null order by e.enteredAt, e.id
            """,
            AccountEntry.class)
        .setParameter("request", request)
        .setParameter("kind", EntryKind.REQUEST_FEE)
        .setParameter("since", since)
        .getResultStream()
        .findFirst();
  }

  /** What is still to be paid of the fee for a borrowing request. */
  Optional<Money> openFee(long request) {
    return em.createQuery(
            """
            select e from AccountEntry e
            where e.borrowingRequest = :request and e.kind = :kind and e.status = :open
            """,
            AccountEntry.class)
        .setParameter("request", request)
        .setParameter("kind", EntryKind.REQUEST_FEE)
        .setParameter("open", EntryStatus.OPEN)
        .getResultStream()
        .findFirst()
        .map(AccountEntry::amount);
  }

  /** Whether anything was charged for a loan. */
  public boolean isCharged(Loan loan) {
    return em.createQuery("select count(e) from AccountEntry e where e.loan = :loan", Long.class)
            .setParameter("loan", loan)
            .getSingleResult()
        > 0;
  }

  /** Locks the account, so that concurrent changes see each other's entries. */
  void lock(Patron patron) {
    em.lock(patron, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Blocks or unblocks the patron, depending on the present debt. */
  void blockOrNot(Patron patron) {
    Institution institution = institutions.get();
    Money owed = owed(patron).get(0);
    if (institution.debtLimit().map(limit -> owed.minor() >= limit.minor()).orElse(false)) {
      patron.blockForDebt(owed, clock.instant());
    } else {
      patron.unblockForDebt();
    }
  }
}
