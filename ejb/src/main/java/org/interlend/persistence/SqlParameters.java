package org.interlend.persistence;

import jakarta.persistence.Query;
import java.util.List;

/** The parameters of a statement that is put together, in their order. */
public final class SqlParameters {

  private SqlParameters() {}

  /** A question mark for each of so many values, such as for {@code in (?, ?)}; at least one. */
  public static String marks(int count) {
    return "?" + ", ?".repeat(Math.max(0, count - 1));
  }

  /** Sets the values of the parameters, from the first. */
  public static Query bind(Query query, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }
}
