package org.interlend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The warnings that a request carries.
 *
 * @param list the earliest first; beyond seven only the latest are kept
 */
public record RequestWarnings(List<RequestWarning> list) {

  public static final RequestWarnings NONE = new RequestWarnings(List.of());

  /** As many as the column has room for. */
  private static final int MOST = 7;

  public RequestWarnings {
    list = List.copyOf(list.subList(Math.max(0, list.size() - MOST), list.size()));
  }

  /** With one more; it takes the place of one of the same kind about the same item. */
  public RequestWarnings with(RequestWarning warning) {
    List<RequestWarning> all = new ArrayList<>(list);
    all.removeIf(warning::repeats);
    all.add(warning);
    return new RequestWarnings(all);
  }

  /** Without those of some kinds, whose time is over. */
  public RequestWarnings without(RequestWarningKind... kinds) {
    List<RequestWarningKind> over = Arrays.asList(kinds);
    return new RequestWarnings(
        list.stream().filter(warning -> !over.contains(warning.kind())).toList());
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** All of them in words for staff; null when there are none. */
  public String text() {
    return isEmpty()
        ? null
        : list.stream().map(RequestWarning::text).collect(Collectors.joining(" "));
  }
}
