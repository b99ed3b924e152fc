package org.interlend.console.borrowing;

import java.util.function.UnaryOperator;
import org.interlend.borrowing.BorrowingFilter;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.console.requests.ListParameters;
import org.interlend.console.requests.ListQuery;
import org.interlend.console.requests.Parameters;
import org.interlend.partners.Format;
import org.interlend.staff.PatronView;

/** The parameters of the list of borrowing requests in its address. */
final class RequestQuery implements ListQuery.Wording<BorrowingFilter> {

  /** The parameter with the primary id of a patron. */
  static final String PATRON = "patron";

  private final PatronView sees;

  private RequestQuery(PatronView sees) {
    this.sees = sees;
  }

  /**
   * @param parameters the values of the parameters, or null
   * @param sees users who may not read patrons cannot search for them either
   */
  static ListQuery<BorrowingStatus, BorrowingFilter> of(
      UnaryOperator<String> parameters, PatronView sees) {
    return ListQuery.of(parameters, new RequestQuery(sees), BorrowingStatus.class);
  }

  @Override
  public BorrowingFilter read(ListParameters given) {
    String warning = given.text("warning");
    return new BorrowingFilter(
        given.text("partner"),
        null,
        given.some(BorrowingStatus.class, "status"),
        null,
        sees.isWhole() ? given.text(PATRON) : null,
        given.one(Format.class, "format"),
        given.text("text"),
        given.activity(),
        given.text("pickup"),
        warning == null ? null : warning.equals("true"),
        sees.isWhole());
  }

  @Override
  public Parameters write(BorrowingFilter filter) {
    return Parameters.of(filter)
        .put("partner", filter.partner())
        .put("format", filter.format())
        .put("pickup", filter.pickupLibrary())
        .put("warning", filter.warned() == null ? null : filter.warned().toString())
        .put(PATRON, filter.patron());
  }
}
