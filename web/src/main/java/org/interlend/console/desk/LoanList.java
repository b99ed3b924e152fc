package org.interlend.console.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.interlend.circulation.loan.Loans;
import org.interlend.console.Address;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.InOneTransaction;
import org.interlend.console.LazyRows;
import org.interlend.persistence.Page;

/** The running loans, earliest due date first. */
@Named
@ViewScoped
public class LoanList implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Loans loans;
  @Inject private CurrentUser currentUser;
  @Inject private ConsoleTexts texts;
  @Inject private InOneTransaction transaction;

  private boolean overdueOnly;
  private LazyRows<LoanRow> rows;

  @PostConstruct
  void read() {
    overdueOnly = Address.flag("overdue");
    rows = new LazyRows<>(this::page);
  }

  private Page<LoanRow> page(int first, int size) {
    return transaction.get(
        () ->
            loans
                .list(overdueOnly, first, size)
                .map(loan -> LoanRow.of(loan, null, currentUser.sees(), texts.locale())));
  }

  public boolean overdueOnly() {
    return overdueOnly;
  }

  public LazyRows<LoanRow> rows() {
    return rows;
  }
}
