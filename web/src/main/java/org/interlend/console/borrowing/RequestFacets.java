package org.interlend.console.borrowing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interlend.borrowing.BorrowingFacets;
import org.interlend.borrowing.BorrowingFilter;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.console.Choice;
import org.interlend.console.requests.Facet;
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
                Facet.byName(counts.formats(), Format::name),
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
                Facet.byName(counts.warned(), String::valueOf),
                filter.warned() == null ? null : filter.warned().toString()))
        .filter(facet -> !facet.choices().isEmpty())
        .toList();
  }

  private Facet statuses() {
    return Facet.of(
        "Status",
        counts.complete(),
        Choice.of(BorrowingStatus.values(), BorrowingStatus::label),
        Facet.byName(counts.statuses(), BorrowingStatus::name),
        name -> query.filter().statuses().contains(BorrowingStatus.valueOf(name)),
        name -> query.toggled(BorrowingStatus.valueOf(name)));
  }

  private Facet one(
      String label,
      String parameter,
      List<Choice> choices,
      Map<String, Long> counts,
      String chosen) {
    return Facet.of(
        label,
        this.counts.complete(),
        choices,
        counts,
        value -> value.equals(chosen),
        value -> query.with(parameter, value.equals(chosen) ? null : value));
  }
}
