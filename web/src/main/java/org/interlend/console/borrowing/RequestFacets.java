package org.interlend.console.borrowing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interlend.borrowing.BorrowingFacets;
import org.interlend.borrowing.BorrowingFilter;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.console.Choice;
import org.interlend.partners.Format;

/** The links with counts beside the list of requests. */
final class RequestFacets {

  private final RequestQuery query;
  private final BorrowingFacets counts;

  private RequestFacets(RequestQuery query, BorrowingFacets counts) {
    this.query = query;
    this.counts = counts;
  }

  /**
   * @param partners codes and names
   * @param libraries codes and names
   */
  static List<Facet> of(
      RequestQuery query, BorrowingFacets counts, List<Choice> partners, List<Choice> libraries) {
    var facets = new RequestFacets(query, counts);
    BorrowingFilter filter = query.filter();
    return Stream.of(
            facets.statuses(),
            facets.one("Partner", "partner", partners, counts.partners(), filter.partner()),
            facets.one(
                "Format",
                "format",
                Choice.of(Format.values(), Format::label),
                byName(counts.formats(), Format::name),
                filter.format() == null ? null : filter.format().name()),
            facets.one(
                "Pickup library",
                "pickup",
                libraries,
                counts.pickupLibraries(),
                filter.pickupLibrary()),
            facets.one(
                "Warning",
                "warning",
                List.of(new Choice("true", "With a warning"), new Choice("false", "Without")),
                byName(counts.warned(), String::valueOf),
                filter.warned() == null ? null : filter.warned().toString()))
        .filter(facet -> !facet.choices().isEmpty())
        .toList();
  }

  private static <T> Map<String, Long> byName(Map<T, Long> counts, Function<T, String> name) {
    Map<String, Long> byName = new HashMap<>();
    counts.forEach((value, count) -> byName.put(name.apply(value), count));
    return byName;
  }

  private Facet statuses() {
    return new Facet(
        "Status",
        Arrays.stream(BorrowingStatus.values())
            .map(
                status ->
                    new Facet.Value(
                        status.label(),
                        count(counts.statuses().get(status)),
                        query.filter().statuses().contains(status),
                        query.toggled(status)))
            .filter(RequestFacets::matters)
            .toList());
  }

  private Facet one(
      String label,
      String parameter,
      List<Choice> choices,
      Map<String, Long> counts,
      String chosen) {
    return new Facet(
        label,
        choices.stream()
            .map(
                choice -> {
                  boolean isChosen = choice.value().equals(chosen);
                  return new Facet.Value(
                      choice.label(),
                      count(counts.get(choice.value())),
                      isChosen,
                      query.with(parameter, isChosen ? null : choice.value()));
                })
            .filter(RequestFacets::matters)
            .toList());
  }

  private String count(Long known) {
    long count = known == null ? 0 : known;
    return this.counts.complete() ? String.format(Locale.UK, "%,d", count) : count > 0 ? "" : "0";
  }

  private static boolean matters(Facet.Value value) {
    return !value.count().equals("0") || value.chosen();
  }
}
