package org.interlend.circulation.loan;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.interlend.catalog.Item;
import org.interlend.circulation.terms.DueDateSentence;
import org.interlend.institution.Library;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;
import org.interlend.persistence.Page;
import org.interlend.text.Facts;

/**
 * A loan of an item to a patron or a partner. It is made when a desk or a message checks the item
 * out and ends when it is checked in, lost, or closed by the broker. It keeps barcode and title,
 * because a borrowed item's record is deleted before the loan.
 */
@Entity
@Table(name = "loan")
@NamedQuery(
    name = Loan.RUNNING_OF_PATRON,
    query =
        """
        select l from Loan l left join fetch l.item
        where l.patron = :patron and l.status = :open order by l.dueAt, l.id
        """,
    hints = @QueryHint(name = Page.ROWS_HINT, value = Page.ROWS))
@NamedQuery(
    name = Loan.ITEMS_OF_PATRON,
    query =
        """
        select new org.interlend.circulation.loan.LoanedItem(l.barcode, l.title, l.dueAt) from Loan l
        where l.patron = :patron and l.status = :open order by l.dueAt, l.id
        """,
    hints = @QueryHint(name = Page.ROWS_HINT, value = Page.ROWS))
@NamedQuery(
    name = Loan.ITEMS_AND_LENDERS_OF_PATRON,
    query =
        """
        select new org.interlend.circulation.loan.LoanedItem(l.barcode, l.title, l.dueAt,
          (select p.code from TemporaryItem t join t.partner p where t = l.item)) from Loan l
        where l.patron = :patron and l.status = :open order by l.dueAt, l.id
        """,
    hints = @QueryHint(name = Page.ROWS_HINT, value = Page.ROWS))
public class Loan {

  /** The query of a patron's running loans, the soonest due first. */
  static final String RUNNING_OF_PATRON = "Loan.runningOfPatron";

  /** The same as {@link LoanedItem}s. */
  static final String ITEMS_OF_PATRON = "Loan.itemsOfPatron";

  /** The same with their lenders, which takes the database twice as long. */
  static final String ITEMS_AND_LENDERS_OF_PATRON = "Loan.itemsAndLendersOfPatron";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "loan_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Item item;

  @ManyToOne(fetch = FetchType.LAZY)
  // Named, since another attribute has this column, too.
  @JoinColumn(name = "patron_id")
  private Patron patron;

  @ManyToOne(fetch = FetchType.LAZY)
  private Partner partner;

  @Enumerated(EnumType.STRING)
  private LoanStatus status = LoanStatus.OPEN;

  private String barcode;
  private String title;

  /** Title and barcode as a list searches them, while the loan runs. */
  @Column(name = "search_text")
  private String searchText;

  /** The key alone: a query for the key of the association would join its table. */
  @Column(name = "patron_id", insertable = false, updatable = false)
  private Long patronId;

  @Column(name = "loaned_at")
  private Instant loanedAt;

  /** That of the desk that lent it, or where the item was. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "loaned_at_library_id")
  private Library library;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "due_explanation")
  private Facts dueExplanation = Facts.NONE;

  /** When the due date was last changed by a renewal or by staff, or null. */
  @Column(name = "due_set_at")
  private Instant dueSetAt;

  private int renewals;

  @Column(name = "recalled_at")
  private Instant recalledAt;

  @Column(name = "due_before_recall")
  private Instant dueBeforeRecall;

  @Column(name = "due_explanation_before_recall")
  private Facts dueExplanationBeforeRecall = Facts.NONE;

  @Column(name = "overdue_since")
  private Instant overdueSince;

  @Column(name = "returned_at")
  private Instant returnedAt;

  /** Where a desk had the item when it lent it. */
  @Embedded
  @AttributeOverride(name = "status", column = @Column(name = "lent_from_status"))
  @AssociationOverride(name = "library", joinColumns = @JoinColumn(name = "lent_from_library_id"))
  private ItemStatusSnapshot lentFrom;

  /** Where the item was before a desk took it back. */
  @Embedded
  @AttributeOverride(name = "status", column = @Column(name = "returned_from_status"))
  @AssociationOverride(
      name = "library",
      joinColumns = @JoinColumn(name = "returned_from_library_id"))
  private ItemStatusSnapshot returnedFrom;

  /** Where the desk that took it back sent the item. */
  @Embedded
  @AttributeOverride(name = "status", column = @Column(name = "returned_to_status"))
  @AssociationOverride(name = "library", joinColumns = @JoinColumn(name = "returned_to_library_id"))
  private ItemStatusSnapshot returnedTo;

  @Version private long version;

  protected Loan() {}

  Loan(
      Item item, Patron patron, Library at, Instant loanedAt, Instant dueAt, Facts dueExplanation) {
    this(item, at, loanedAt, dueAt, dueExplanation);
    this.patron = patron;
  }

  /** A loan to a partner. */
  public Loan(Item item, Partner partner, Instant loanedAt, Instant dueAt, Facts dueExplanation) {
    this(item, item.currentLibrary(), loanedAt, dueAt, dueExplanation);
    this.partner = partner;
  }

  private Loan(Item item, Library at, Instant loanedAt, Instant dueAt, Facts dueExplanation) {
    this.item = item;
    this.library = at;
    this.barcode = item.barcode();
    this.title = item.title();
    this.searchText = LoanSearchText.of(barcode, title);
    this.loanedAt = loanedAt;
    this.dueAt = dueAt;
    this.dueExplanation = dueExplanation;
  }

  /** Renews the loan. */
  public void renewed(Instant dueAt, Facts because, Instant at) {
    this.dueAt = dueAt;
    this.dueExplanation = because;
    dueSetAt = at;
    renewals++;
    overdueSince = null;
    recallEnded();
  }

  /** Staff have set another due date, which also ends a recall. */
  void dueDateChanged(Instant dueAt, Facts because, Instant at) {
    this.dueAt = dueAt;
    dueExplanation = because;
    dueSetAt = at;
    overdueSince = null;
    recallEnded();
  }

  /** Recalls the item: the loan ends sooner. */
  public void recalled(Instant dueAt, Facts because, Instant at) {
    if (dueBeforeRecall == null) {
      dueBeforeRecall = this.dueAt;
      dueExplanationBeforeRecall = this.dueExplanation;
    }
    this.dueAt = dueAt;
    this.dueExplanation = because;
    recalledAt = at;
  }

  /** Withdraws the recall: the former due date counts again. */
  public void recallWithdrawn(Instant at) {
    if (dueBeforeRecall != null) {
      dueAt = dueBeforeRecall;
      dueExplanation = dueExplanationBeforeRecall;
      recallEnded();
      if (!overdue(at)) {
        overdueSince = null;
      }
    }
  }

  private void recallEnded() {
    recalledAt = null;
    dueBeforeRecall = null;
    dueExplanationBeforeRecall = Facts.NONE;
  }

  /** Records that the due date has passed. */
  void becameOverdue(Instant at) {
    overdueSince = at;
  }

  public void end(LoanStatus how, Instant at) {
    status = how;
    returnedAt = at;
    searchText = null;
  }

  /** A desk has lent the item, which it had there. */
  public void lentFrom(ItemStatusSnapshot place) {
    lentFrom = place;
  }

  /** A desk has taken back the item and sent it on. */
  public void returned(ItemStatusSnapshot from, ItemStatusSnapshot to) {
    returnedFrom = from;
    returnedTo = to;
  }

  /** Its return is undone. */
  public void goesOn() {
    status = LoanStatus.OPEN;
    searchText = LoanSearchText.of(barcode, title);
    returnedAt = null;
    returned(null, null);
  }

  /** Where a desk had the item when it lent it; empty when no desk did. */
  public Optional<ItemStatusSnapshot> lentFrom() {
    return Optional.ofNullable(lentFrom).filter(ItemStatusSnapshot::isKnown);
  }

  /** Where the item was before a desk took it back; empty when no desk did. */
  public Optional<ItemStatusSnapshot> returnedFrom() {
    return Optional.ofNullable(returnedFrom).filter(ItemStatusSnapshot::isKnown);
  }

  /** Whether the item is where the desk that took it back sent it. */
  public boolean isWhereItWasSent() {
    return returnedTo != null && returnedTo.has(item);
  }

  /** Whether it has been renewed or recalled since it began. */
  public boolean isChanged() {
    return renewals > 0 || recalledAt != null;
  }

  /** Removes the reference to the item, whose record will be deleted. */
  void detachItem() {
    item = null;
  }

  public boolean open() {
    return status == LoanStatus.OPEN;
  }

  public boolean overdue(Instant now) {
    return open() && dueAt.isBefore(now);
  }

  /**
   * The last day on which the item is not late; never before the day on which a renewal, staff or a
   * recall set the due date.
   */
  public LocalDate lastDay(ZoneId zone) {
    LocalDate due = LocalDate.ofInstant(dueAt, zone);
    if (dueSetAt == null && recalledAt == null) {
      return due;
    }
    LocalDate set = LocalDate.ofInstant(agreedAt(), zone);
    return set.isAfter(due) ? set : due;
  }

  public Long id() {
    return id;
  }

  /** The item, or null once a borrowed item's record is deleted. */
  public Item item() {
    return item;
  }

  /** The library that has lent it: that of the desk, or where the item was. */
  public Library library() {
    return library;
  }

  /** The patron; null for a loan to a partner, and once the loan is anonymized. */
  public Patron patron() {
    return patron;
  }

  /** The partner, or null for a loan to a patron. */
  public Partner partner() {
    return partner;
  }

  public boolean toPartner() {
    return partner != null;
  }

  /** Whether its item is an own one, or one that this partner lends. */
  public boolean isOfItemKnownTo(Partner broker) {
    return item != null && item.home().isKnownTo(broker);
  }

  public LoanStatus status() {
    return status;
  }

  public String barcode() {
    return barcode;
  }

  public String title() {
    return title;
  }

  public Instant loanedAt() {
    return loanedAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  /** How the due date was calculated; nothing once the loan is anonymized. */
  public Facts dueExplanation() {
    return dueExplanation;
  }

  /** The same for a reader of the locale; null once the loan is anonymized. */
  public String dueExplanation(Locale locale) {
    return DueDateSentence.of(dueExplanation, locale);
  }

  public int renewals() {
    return renewals;
  }

  /** When the due date was set: as the loan began, or with a renewal, by staff, or by a recall. */
  public Instant agreedAt() {
    Instant agreed = dueSetAt == null ? loanedAt : dueSetAt;
    return recalledAt == null ? agreed : recalledAt;
  }

  /** When the loan ended, or null. */
  public Instant returnedAt() {
    return returnedAt;
  }
}
