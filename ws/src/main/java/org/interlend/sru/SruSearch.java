package org.interlend.sru;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.catalog.CatalogSearch;
import org.interlend.catalog.FoundTitles;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TitleQuery;
import org.interlend.catalog.availability.TitleWithHoldings;
import org.interlend.catalog.availability.TitlesWithHoldings;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.lending.locate.CopyAvailability;
import org.interlend.lending.locate.CopyAvailabilityCheck;
import org.interlend.sru.Diagnostic.Kind;

/** Searches titles and reads the availability of their items. */
@ApplicationScoped
@Transactional
public class SruSearch {

  @Inject private CatalogSearch search;
  @Inject private TitlesWithHoldings titles;
  @Inject private CopyAvailabilityCheck availability;
  @Inject private Institutions institutions;

  /**
   * The result of a search.
   *
   * @param total number of titles
   * @param more whether there may be more titles than that
   * @param records the records of the requested page
   * @param zone time zone for the days on which loans end
   */
  record Found(int total, boolean more, List<TitleWithAvailability> records, ZoneId zone) {}

  /**
   * @throws SruException with the diagnostic
   */
  Found search(SruRequest request) throws SruException {
    FoundTitles found = find(QueryReader.read(request.query()));
    int total = found.ids().size();
    if (request.first() > Math.max(1, total)) {
      throw new SruException(
          Kind.FIRST_RECORD_OUT_OF_RANGE, "numberOfRecords is %d".formatted(total));
    }
    int last = (int) Math.min(total, request.first() - 1L + request.most());
    List<Long> page = found.ids().subList(Math.min(total, request.first() - 1), last);
    Institution us = institutions.get();
    return new Found(total, found.more(), records(titles.of(page), us), us.timeZone());
  }

  private FoundTitles find(TitleQuery question) throws SruException {
    try {
      return search.find(question);
    } catch (WorkflowException problem) {
      throw new SruException(
          problem.kind() == ProblemKind.INVALID_DATA
              ? Kind.TOO_MANY_BOOLEANS
              : Kind.QUERY_FEATURE_UNSUPPORTED,
          problem.getMessage());
    }
  }

  private List<TitleWithAvailability> records(List<TitleWithHoldings> page, Institution us) {
    List<LocalItem> items =
        page.stream()
            .flatMap(title -> title.places().stream())
            .flatMap(place -> place.items().stream())
            .toList();
    Map<Long, CopyAvailability> availabilities = availability.of(items);
    return page.stream().map(title -> TitleWithAvailability.of(title, availabilities, us)).toList();
  }
}
