package org.interlend;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order of a list of requests.
 *
 * @param by which column
 * @param descending the last first
 */
public record RequestSort(Column by, boolean descending) {

  /** The columns a list can be sorted by; an index stands behind each. */
  public enum Column {
    UPDATED,
    DUE,
    TITLE,
    STATUS,
    EXTERNAL_ID
  }

  public static RequestSort latestFirst() {
    return new RequestSort(Column.UPDATED, true);
  }

  public RequestSort reversed() {
    return new RequestSort(by, !descending);
  }

  /**
   * What the rows are ordered by, all in the same direction; no two rows are alike in all.
   *
   * @param sortTitle what titles are sorted by
   */
  public List<Order> orders(CriteriaBuilder cb, Path<?> request, Path<?> sortTitle) {
    Stream<Path<?>> columns =
        switch (by) {
          case UPDATED -> Stream.of(request.get("updatedAt"));
          case DUE -> Stream.of(request.get("dueAt"));
          case TITLE -> Stream.of(sortTitle);
          case STATUS -> Stream.of(request.get("status"), request.get("updatedAt"));
          case EXTERNAL_ID -> Stream.of(request.get("externalId"));
        };
    return Stream.concat(columns, Stream.of(request.get("id")))
        .map(column -> descending ? cb.desc(column) : cb.asc(column))
        .toList();
  }
}
