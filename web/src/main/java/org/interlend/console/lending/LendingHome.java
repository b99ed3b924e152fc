package org.interlend.console.lending;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.circulation.loan.LoanFilter;
import org.interlend.circulation.loan.LoanFilter.Borrower;
import org.interlend.circulation.loan.Loans;
import org.interlend.circulation.pick.PickFilter;
import org.interlend.circulation.pick.PickList;
import org.interlend.console.Address;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentDesk;
import org.interlend.console.CurrentUser;
import org.interlend.console.Home.Tile;
import org.interlend.console.InOneTransaction;
import org.interlend.lending.search.Attention;
import org.interlend.lending.search.LendingSearch;
import org.interlend.lending.shipping.ShippingQueue;
import org.interlend.requests.search.FacetCounts;
import org.interlend.requests.search.RequestFilter;
import org.interlend.requests.search.RequestPhase;

/** Counts of today's work on lending requests, for the home page. */
@Named
@RequestScoped
public class LendingHome {
  private static final int SHOWN = 6;

  @Inject private LendingSearch requests;
  @Inject private PickList pickList;
  @Inject private ShippingQueue shippingQueue;
  @Inject private Loans loans;
  @Inject private CurrentDesk currentDesk;
  @Inject private CurrentUser currentUser;
  @Inject private ConsoleTexts texts;
  @Inject private InOneTransaction transaction;

  private List<Tile> tiles;
  private List<LendingRow> warnings;

  @PostConstruct
  void read() {
    transaction.run(
        () -> {
          FacetCounts byReason = requests.counts(RequestFilter.ALL);
          tiles =
              List.of(
                  Tile.of(
                      texts,
                      "assignedLending",
                      requests.count(
                          RequestFilter.ALL
                              .activity(RequestPhase.ACTIVE)
                              .with(LendingSearch.ASSIGNED_TO, currentUser.username())),
                      "lending-requests.xhtml?activity=ACTIVE&assignedTo="
                          + Address.encoded(currentUser.username()),
                      "pi-user-edit",
                      "violet"),
                  tile(byReason, Attention.NO_COPY, "locate", "pi-search", "amber"),
                  Tile.of(
                      texts,
                      "pick",
                      pickList.count(PickFilter.at(currentDesk.library())),
                      "picks.xhtml",
                      "pi-directions",
                      "blue"),
                  Tile.of(texts, "ship", shippingQueue.count(), "ship.xhtml", "pi-box", "violet"),
                  tile(
                      byReason, Attention.RENEWAL, "partnerRenewals", "pi-question-circle", "blue"),
                  Tile.of(
                      texts,
                      "overdueAtPartners",
                      loans.count(new LoanFilter(Borrower.PARTNER, true)),
                      "loans.xhtml?overdue=true&to=PARTNER",
                      "pi-exclamation-triangle",
                      "red"),
                  tile(byReason, Attention.AT_DESK, "checkIn", "pi-check-square", "violet"));
          warnings =
              requests.withWarning(SHOWN).stream()
                  .map(request -> LendingRow.of(request, currentUser.sees(), texts.locale()))
                  .toList();
        });
  }

  private Tile tile(FacetCounts counts, Attention reason, String key, String icon, String tone) {
    return Tile.of(
        texts,
        key,
        counts.of(LendingSearch.ATTENTION, reason),
        "lending-requests.xhtml?attention=" + reason,
        icon,
        tone);
  }

  /** The lists with work to do. */
  public List<Tile> tiles() {
    return Tile.withWork(true, tiles);
  }

  /** The lists without work. */
  public List<Tile> idle() {
    return Tile.withWork(false, tiles);
  }

  /** The latest open requests with a warning. */
  public List<LendingRow> warnings() {
    return warnings;
  }
}
