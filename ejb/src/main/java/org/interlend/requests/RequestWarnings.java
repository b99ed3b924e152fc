package org.interlend.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.interlend.text.Facts;

/**
 * What staff are warned of about a request, the earliest first. There is one warning of a kind
 * about an item.
 */
@Embeddable
public class RequestWarnings {

  @Column(name = "staff_warning")
  private StoredRequestWarnings stored;

  /** Repeats whether there are any, for facet counts. */
  @Column(name = "warned")
  private boolean present;

  protected RequestWarnings() {}

  private RequestWarnings(List<RequestWarning> list) {
    this.stored = new StoredRequestWarnings(list);
    this.present = !list.isEmpty();
  }

  static RequestWarnings none() {
    return new RequestWarnings(List.of());
  }

  /** Adds a warning; it replaces one of the same kind about the same item. */
  RequestWarnings with(RequestWarning warning) {
    List<RequestWarning> all = new ArrayList<>(without(warning).list());
    all.add(warning);
    return new RequestWarnings(all);
  }

  /** Removes the warning of the same kind about the same item. */
  RequestWarnings without(RequestWarning warning) {
    return only(each -> !warning.repeats(each));
  }

  /** Removes the warnings of the given kinds, which no longer apply. */
  RequestWarnings without(RequestWarningKind... kinds) {
    List<RequestWarningKind> over = Arrays.asList(kinds);
    return only(each -> !over.contains(each.kind()));
  }

  /** Removes the warnings of the given kinds about the item. */
  RequestWarnings withoutOf(String item, RequestWarningKind... kinds) {
    List<RequestWarningKind> over = Arrays.asList(kinds);
    return only(each -> !(over.contains(each.kind()) && Objects.equals(item, each.item())));
  }

  private RequestWarnings only(Predicate<RequestWarning> stays) {
    List<RequestWarning> left = list().stream().filter(stays).toList();
    return left.size() == list().size() ? this : new RequestWarnings(left);
  }

  /** The warnings about an item have its new barcode. */
  RequestWarnings relabeled(String before, String now) {
    return new RequestWarnings(
        list().stream().map(each -> before.equals(each.item()) ? each.item(now) : each).toList());
  }

  List<RequestWarning> list() {
    return stored == null ? List.of() : stored.list();
  }

  boolean isEmpty() {
    return list().isEmpty();
  }

  /** All warnings as text for staff; null when there are none. */
  String text(Locale locale) {
    return isEmpty() ? null : text(facts(), locale);
  }

  /** The warnings as the history keeps them once staff have dismissed them. */
  Facts facts() {
    return new Facts(list().stream().map(RequestWarning::fact).toList());
  }

  /** The text of warnings that the history keeps. */
  static String text(Facts warnings, Locale locale) {
    return warnings.list().stream()
        .map(warning -> RequestWarning.text(warning, locale))
        .collect(Collectors.joining(" "));
  }
}
