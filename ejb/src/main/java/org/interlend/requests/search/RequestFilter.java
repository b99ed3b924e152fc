package org.interlend.requests.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which requests a list shows; null or empty means all.
 *
 * @param externalId exactly this number
 * @param barcode exactly this barcode
 * @param patron primary id of the patron; for borrowing requests alone
 * @param text beginnings of words, numbers or barcodes; all must occur
 * @param byName whether the text is also searched in patrons' names
 * @param phase the phase the requests are in
 * @param chosen the names of the values chosen, by the name of the facet
 */
public record RequestFilter(
    String externalId,
    String barcode,
    String patron,
    String text,
    boolean byName,
    RequestPhase phase,
    Map<String, Set<String>> chosen) {

  public static final RequestFilter ALL =
      new RequestFilter(null, null, null, null, true, RequestPhase.ALL, Map.of());

  public RequestFilter externalId(String number) {
    return new RequestFilter(number, barcode, patron, text, byName, phase, chosen);
  }

  public RequestFilter barcode(String code) {
    return new RequestFilter(externalId, code, patron, text, byName, phase, chosen);
  }

  public RequestFilter patron(String primaryId) {
    return new RequestFilter(externalId, barcode, primaryId, text, byName, phase, chosen);
  }

  public RequestFilter text(String beginnings) {
    return new RequestFilter(externalId, barcode, patron, beginnings, byName, phase, chosen);
  }

  public RequestFilter byName(boolean names) {
    return new RequestFilter(externalId, barcode, patron, text, names, phase, chosen);
  }

  public RequestFilter phase(RequestPhase phase) {
    return new RequestFilter(externalId, barcode, patron, text, byName, phase, chosen);
  }

  /**
   * @param values names of values of the facet; none for any
   */
  public RequestFilter with(Facet facet, Collection<String> values) {
    Map<String, Set<String>> all = new HashMap<>(chosen);
    if (values.isEmpty()) {
      all.remove(facet.name());
    } else {
      all.put(facet.name(), Set.copyOf(values));
    }
    return new RequestFilter(externalId, barcode, patron, text, byName, phase, Map.copyOf(all));
  }

  /**
   * @param value null for any
   */
  public RequestFilter with(Facet facet, String value) {
    return with(facet, value == null ? Set.of() : Set.of(value));
  }

  /**
   * @param values constants that name values of the facet; null ones count as absent
   */
  public RequestFilter with(Facet facet, Enum<?>... values) {
    return with(
        facet,
        Arrays.stream(values)
            .filter(value -> value != null)
            .map(Enum::name)
            .collect(Collectors.toSet()));
  }

  /** The names of the values chosen; empty for any. */
  public Set<String> chosen(Facet facet) {
    return chosen.getOrDefault(facet.name(), Set.of());
  }

  /** Whether the filter contains search terms. */
  public boolean searches() {
    return text != null && !text.isBlank();
  }
}
