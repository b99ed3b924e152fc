package org.interlend.console.patrons;

import java.util.function.UnaryOperator;
import org.interlend.console.lists.QueryStringBuilder;
import org.interlend.patrons.PatronFilter;
import org.interlend.text.Text;

/** The filter of the list of patrons, as in its address. */
final class PatronQuery {

  private PatronQuery() {}

  /**
   * @param parameters the values of the parameters, or null
   */
  static PatronFilter of(UnaryOperator<String> parameters) {
    return new PatronFilter(
        Text.given(parameters.apply("text")), "true".equals(parameters.apply("blocked")));
  }

  static QueryStringBuilder parameters(PatronFilter filter) {
    return new QueryStringBuilder()
        .put("text", filter.text())
        .put("blocked", filter.blockedOnly() ? "true" : null);
  }
}
