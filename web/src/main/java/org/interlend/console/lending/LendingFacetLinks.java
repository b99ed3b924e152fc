package org.interlend.console.lending;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interlend.console.Choice;
import org.interlend.console.requests.Facet;
import org.interlend.lending.Attention;
import org.interlend.lending.LendingFacets;
import org.interlend.lending.LendingFilter;
import org.interlend.lending.LendingStatus;
import org.interlend.partners.Format;

/** The links with counts beside the list of lending requests. */
final class LendingFacetLinks {

  private final LendingQuery query;
  private final LendingFacets counts;

  private LendingFacetLinks(LendingQuery query, LendingFacets counts) {
    this.query = query;
    this.counts = counts;
  }

  /**
   * @param partners codes and names
   */
  static List<Facet> of(LendingQuery query, LendingFacets counts, List<Choice> partners) {
    var links = new LendingFacetLinks(query, counts);
    LendingFilter filter = query.filter();
    return Stream.of(
            links.one(
                "Needs attention",
                "attention",
                Choice.of(Attention.values(), Attention::label),
                Facet.byName(counts.attentions(), Attention::name),
                filter.attention() == null ? null : filter.attention().name()),
            links.statuses(),
            links.one("Partner", "partner", partners, counts.partners(), filter.partner()),
            links.one(
                "Format",
                "format",
                Choice.of(Format.values(), Format::label),
                Facet.byName(counts.formats(), Format::name),
                filter.format() == null ? null : filter.format().name()))
        .filter(facet -> !facet.choices().isEmpty())
        .toList();
  }

  private Facet statuses() {
    return Facet.of(
        "Status",
        counts.complete(),
        Choice.of(LendingStatus.values(), LendingStatus::label),
        Facet.byName(counts.statuses(), LendingStatus::name),
        name -> query.filter().statuses().contains(LendingStatus.valueOf(name)),
        name -> query.toggled(LendingStatus.valueOf(name)));
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
