package org.interlend.console.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.interlend.circulation.loan.LoanFilter;
import org.interlend.circulation.loan.LoanSearch;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;

/** The running loans, earliest due date first. */
@Named
@ViewScoped
public class LoanList implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private LoanSearch loans;
  @Inject private CurrentUser currentUser;
  @Inject private ConsoleTexts texts;
  @Inject private TransactionTemplate transaction;

  private LoanFilter filter;
  private LazyRows<LoanRow> rows;

  @PostConstruct
  void read() {
    filter = LoanQuery.of(PageAddress::text, currentUser.sees());
    rows = new LazyRows<>(this::page);
  }

  private Page<LoanRow> page(int first, int size) {
    return transaction.required(
        () ->
            loans
                .list(filter, first, size)
                .map(loan -> LoanRow.of(loan, null, currentUser.sees(), texts.locale())));
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
