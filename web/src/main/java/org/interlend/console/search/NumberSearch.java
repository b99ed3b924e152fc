package org.interlend.console.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.PatronLabel;
import org.interlend.console.requests.ListedRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.search.LendingSearch;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.search.RequestFilter;
import org.interlend.security.Permission;
import org.interlend.text.ScannedNumberSpellings;

/**
 * The search box, by numbers. The barcode of a borrowed item or a request number opens the request,
 * a card number opens the patron. For an own item this page shows it, with its lending request.
 */
@Named
@RequestScoped
public class NumberSearch {
  /**
   * An own item.
   *
   * @param borrower the patron or partner who has it, or null
   * @param lending the latest lending request that selected it, or null
   */
  public record OwnItem(
      Long titleId,
      String title,
      String barcode,
      ItemStatus status,
      String location,
      String callNumber,
      String at,
      PatronLabel borrower,
      Instant dueAt,
      ListedRequest<LendingStatus> lending) {}

  @Inject private BorrowingSearch requests;
  @Inject private LendingSearch lendingRequests;
  @Inject private BorrowingRequests numberedRequests;
  @Inject private LendingRequests numberedLendingRequests;
  @Inject private Patrons patrons;
  @Inject private Catalog catalog;
  @Inject private Loans loans;
  @Inject private TransactionTemplate transaction;
  @Inject private CurrentUser currentUser;
  @Inject private ConsoleTexts texts;

  private OwnItem item;

  @PostConstruct
  void find() {
    String query = PageAddress.text("q");
    if (query != null) {
      transaction.required(() -> search(query));
    }
  }

  private void search(String query) {
    ScannedNumberSpellings.of(query).stream().anyMatch(this::find);
  }

  private boolean find(String number) {
    Optional<String> page =
        request(number)
            .or(() -> lendingRequest(number))
            .or(() -> currentUser.may(Permission.READ_PATRONS) ? patron(number) : Optional.empty());
    page.ifPresent(PageAddress::goTo);
    item = page.isPresent() ? null : catalog.findItem(number).map(this::ownItem).orElse(null);
    return page.isPresent() || item != null;
  }

  private Optional<String> request(String query) {
    List<BorrowingRequest> found = requests.latest(RequestFilter.ALL.barcode(query), 2);
    if (found.isEmpty()) {
      found = numberedRequests.numbered(query);
    }
    return page(
        found,
        request -> "borrowing-request.xhtml?id=" + request.id(),
        "borrowing-requests.xhtml?text=" + PageAddress.encoded(query));
  }

  /**
   * @param one the page of a record
   * @param several the list with all that were found
   * @return empty when nothing was found
   */
  private static <R> Optional<String> page(List<R> found, Function<R, String> one, String several) {
    return switch (found.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(one.apply(found.get(0)));
      default -> Optional.of(several);
    };
  }

  private Optional<String> lendingRequest(String query) {
    return page(
        numberedLendingRequests.numbered(query),
        request -> "lending-request.xhtml?id=" + request.id(),
        "lending-requests.xhtml?text=" + PageAddress.encoded(query));
  }

  private Optional<String> patron(String query) {
    return page(
        patrons.named(query, null).found(),
        patron -> "patron.xhtml?id=" + PageAddress.encoded(patron.primaryId()),
        "patrons.xhtml?text=" + PageAddress.encoded(query));
  }

  private OwnItem ownItem(Item found) {
    Optional<Loan> loan = loans.running(found);
    return new OwnItem(
        found.holding().bib().id(),
        found.title(),
        found.barcode(),
        found.status(),
        found.holding().location().name() + ", " + found.holding().location().library().name(),
        found.holding().callNumber(),
        found.currentLibrary().name(),
        loan.map(lent -> PatronLabel.ofBorrower(lent, currentUser.sees())).orElse(null),
        loan.map(Loan::dueAt).orElse(null),
        lendingRequests.latest(RequestFilter.ALL.barcode(found.barcode()), 1).stream()
            .findFirst()
            .map(request -> ListedRequest.of(request, currentUser.sees(), texts.locale()))
            .orElse(null));
  }

  /** The own item with this number, or null. */
  public OwnItem item() {
    return item;
  }
}
