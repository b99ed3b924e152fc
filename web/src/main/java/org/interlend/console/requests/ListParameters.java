package org.interlend.console.requests;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.interlend.RequestPhase;
import org.interlend.RequestSort;
import org.interlend.console.Address;

/** What the parameters of a list's address say. What cannot be understood counts as unsaid. */
public final class ListParameters {

  private final UnaryOperator<String> parameters;

  /**
   * @param parameters gives the value of a parameter, or null
   */
  ListParameters(UnaryOperator<String> parameters) {
    this.parameters = parameters;
  }

  /** Without surrounding blanks; null when it says nothing. */
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
