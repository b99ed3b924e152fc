package org.interlend.console.lending;

import java.util.function.UnaryOperator;
import org.interlend.console.requests.ListParameters;
import org.interlend.console.requests.ListQuery;
import org.interlend.console.requests.Parameters;
import org.interlend.lending.Attention;
import org.interlend.lending.LendingFilter;
import org.interlend.lending.LendingStatus;
import org.interlend.partners.Format;

/** The parameters of the list of lending requests in its address. */
final class LendingQuery implements ListQuery.Wording<LendingFilter> {

  private LendingQuery() {}

  /**
   * @param parameters the values of the parameters, or null
   */
  static ListQuery<LendingStatus, LendingFilter> of(UnaryOperator<String> parameters) {
    return ListQuery.of(parameters, new LendingQuery(), LendingStatus.class);
  }

  @Override
  public LendingFilter read(ListParameters given) {
    return new LendingFilter(
        given.text("partner"),
        null,
        given.some(LendingStatus.class, "status"),
        null,
        given.one(Format.class, "format"),
        given.text("text"),
        given.activity(),
        given.one(Attention.class, "attention"));
  }

  @Override
  public Parameters write(LendingFilter filter) {
    return Parameters.of(filter)
        .put("attention", filter.attention())
        .put("partner", filter.partner())
        .put("format", filter.format());
  }
}
