package org.interlend.requests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.interlend.text.Facts;

/**
 * The warnings of a request.
 *
 * @param list the earliest first; of more than seven only the latest stay
 */
public record RequestWarnings(List<RequestWarning> list) {

  public static final RequestWarnings NONE = new RequestWarnings(List.of());

  /** The number of warnings for which the column has room. */
  private static final int MAX_WARNINGS = 7;

  public RequestWarnings {
    list = List.copyOf(list.subList(Math.max(0, list.size() - MAX_WARNINGS), list.size()));
  }

  /** Adds a warning; it replaces one of the same kind about the same item. */
  public RequestWarnings with(RequestWarning warning) {
    List<RequestWarning> all = new ArrayList<>(without(warning).list);
    all.add(warning);
    return new RequestWarnings(all);
  }

  /** Removes the warning of the same kind about the same item. */
  public RequestWarnings without(RequestWarning warning) {
    return new RequestWarnings(list.stream().filter(each -> !warning.repeats(each)).toList());
  }

  /** Removes the warnings of the given kinds, which no longer apply. */
  public RequestWarnings without(RequestWarningKind... kinds) {
    List<RequestWarningKind> over = Arrays.asList(kinds);
    return new RequestWarnings(
        list.stream().filter(warning -> !over.contains(warning.kind())).toList());
  }

  /** The warnings about an item have its new barcode. */
  RequestWarnings relabeled(String before, String now) {
    return new RequestWarnings(
        list.stream().map(each -> before.equals(each.item()) ? each.item(now) : each).toList());
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** All warnings as text for staff; null when there are none. */
  public String text(Locale locale) {
    return isEmpty() ? null : text(facts(), locale);
  }

  /** The warnings as the history keeps them once staff have dismissed them. */
  Facts facts() {
    return new Facts(list.stream().map(RequestWarning::fact).toList());
  }

  /** The text of warnings that the history keeps. */
  static String text(Facts warnings, Locale locale) {
    return warnings.list().stream()
        .map(warning -> RequestWarning.text(warning, locale))
        .collect(Collectors.joining(" "));
  }
}
