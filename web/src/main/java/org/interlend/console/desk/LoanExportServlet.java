package org.interlend.console.desk;

import static org.interlend.console.lists.ExportColumn.day;
import static org.interlend.console.lists.ExportColumn.seen;
import static org.interlend.console.lists.ExportColumn.text;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.interlend.audit.AuditSubject;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanFilter;
import org.interlend.circulation.loan.LoanSearch;
import org.interlend.console.lists.ExportColumn;
import org.interlend.console.lists.ListExportServlet;
import org.interlend.partners.Partner;
import org.interlend.staff.PatronDataVisibility;

/** Exports the list of running loans for a spreadsheet, the oldest loan first. */
@WebServlet("/loans.csv")
public class LoanExportServlet extends ListExportServlet<Loan> {
  private static final List<ExportColumn<Loan>> COLUMNS =
      List.of(
          text("barcode", Loan::barcode),
          text("title", Loan::title),
          day("due", Loan::dueAt),
          day("lent", Loan::loanedAt),
          text("renewals", loan -> Integer.toString(loan.renewals())),
          seen("lentTo", (loan, sees) -> sees.borrower(loan)),
          seen("patronId", (loan, sees) -> sees.primaryId(loan.patron())),
          text("library", loan -> loan.library().name()),
          text("lender", loan -> loan.item().home().lender().map(Partner::name).orElse(null)));

  @Inject private LoanSearch loans;

  public LoanExportServlet() {
    super("loans", AuditSubject.Kind.LOAN_LIST, COLUMNS);
  }

  @Override
  protected ListContent<Loan> list(UnaryOperator<String> parameters, PatronDataVisibility sees) {
    LoanFilter filter = LoanQuery.of(parameters, sees);
    return new ListContent<>(
        LoanQuery.parameters(filter),
        (last, rows) -> loans.after(last == null ? 0 : last.id(), filter, rows));
  }

  @Override
  protected String heading(String key) {
    return texts.desk("loans.export." + key);
  }
}
