package org.interlend.console.desk;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.interlend.circulation.loan.LoanFilter;
import org.interlend.circulation.loan.LoanFilter.Borrower;
import org.interlend.console.PageAddress;
import org.interlend.console.lists.QueryStringBuilder;
import org.interlend.staff.PatronDataVisibility;
import org.interlend.text.Text;

/**
 * The filter of the list of loans, as in its address. Invalid values count as absent; a library
 * that does not exist has no loans.
 */
final class LoanQuery {

  private LoanQuery() {}

  /**
   * @param parameters the values of the parameters, or null
   * @param sees users who may not read patrons cannot search for them either
   */
  static LoanFilter of(UnaryOperator<String> parameters, PatronDataVisibility sees) {
    UnaryOperator<String> given = name -> Text.given(parameters.apply(name));
    return new LoanFilter(
        PageAddress.constant(Borrower.class, given.apply("to")),
        "true".equals(given.apply("overdue")),
        given.apply("text"),
        sees.isWhole(),
        PageAddress.dayOf(given.apply("from")),
        PageAddress.dayOf(given.apply("until")),
        given.apply("library"));
  }

  static QueryStringBuilder parameters(LoanFilter filter) {
    return new QueryStringBuilder()
        .put("text", filter.text())
        .put("to", filter.borrower())
        .put("library", filter.library())
        .put("from", text(filter.dueFrom()))
        .put("until", text(filter.dueUntil()))
        .put("overdue", filter.overdueOnly() ? "true" : null);
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
