package org.interlend.console.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.interlend.circulation.loan.LoanFilter;
import org.interlend.circulation.loan.LoanSearch;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;
import org.interlend.console.scan.BatchActionPage;
import org.interlend.security.Permission;

/** The running loans, earliest due date first; staff can renew them. */
@Named
@ViewScoped
public class LoanList extends BatchActionPage {
  private static final long serialVersionUID = 1L;

  @Inject private LoanSearch loans;

  private LoanFilter filter;
  private LazyRows<LoanRow> rows;

  @PostConstruct
  void read() {
    filter = LoanQuery.of(PageAddress::text, currentUser.sees());
    rows =
        new LazyRows<>(
            (first, size) ->
                loans
                    .list(filter, first, size)
                    .map(loan -> LoanRow.of(loan, null, currentUser.sees(), texts.locale())));
  }

  /** Renews the ticked loans, each by itself. */
  public void renew() {
    eachTicked(Permission.LEND, this::renewed);
  }

  /** Reports that the patrons have lost the ticked items. */
  public void reportLost() {
    eachTicked(Permission.LEND, this::lost);
  }

  public LoanFilter filter() {
    return filter;
  }

  public boolean filtered() {
    return !query().isEmpty();
  }

  /** The query string of the list; empty for all loans. */
  public String query() {
    return LoanQuery.parameters(filter).address();
  }

  public LazyRows<LoanRow> rows() {
    return rows;
  }
}
