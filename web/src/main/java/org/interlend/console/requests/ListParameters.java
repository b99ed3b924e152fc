package org.interlend.console.requests;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.interlend.console.Address;
import org.interlend.requests.RequestPhase;
import org.interlend.requests.RequestSort;

/** Reads the parameters of a list's address. Invalid values count as absent. */
public final class ListParameters {

  private final UnaryOperator<String> parameters;

  /**
   * @param parameters the values of the parameters, or null
   */
  ListParameters(UnaryOperator<String> parameters) {
    this.parameters = parameters;
  }

  /** The trimmed value; null when it is absent or blank. */
  public String text(String name) {
    String value = parameters.apply(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** A constant by its name, or null. */
  public <E extends Enum<E>> E one(Class<E> type, String name) {
    return some(type, name).stream().findFirst().orElse(null);
  }

  /** Constants by their names, separated by commas. */
  public <E extends Enum<E>> Set<E> some(Class<E> type, String name) {
    return Address.named(type, text(name));
  }

  public RequestPhase activity() {
    RequestPhase activity = one(RequestPhase.class, "activity");
    return activity == null ? RequestPhase.ALL : activity;
  }

  RequestSort sort() {
    RequestSort.Column column = one(RequestSort.Column.class, "sort");
    return column == null
        ? RequestSort.latestFirst()
        : new RequestSort(column, "desc".equals(text("order")));
  }
}
