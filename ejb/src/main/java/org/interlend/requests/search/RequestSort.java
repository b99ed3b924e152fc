package org.interlend.requests.search;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order of a list of requests.
 *
 * @param by the column
 * @param descending whether the order is reversed
 */
public record RequestSort(Column by, boolean descending) {

  /** The columns by which a list can be sorted; each has an index. */
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

  /** The order, all parts in the same direction. It is unique for every row, as paging requires. */
  public List<Order> orders(CriteriaBuilder cb, Path<?> request) {
    Stream<Path<?>> columns =
        switch (by) {
          case UPDATED -> Stream.of(request.get("updatedAt"));
          case DUE -> Stream.of(request.get("dueAt"));
          case TITLE -> Stream.of(request.get("work").get("sortTitle"));
          case STATUS -> Stream.of(request.get("status"), request.get("updatedAt"));
          case EXTERNAL_ID -> Stream.of(request.get("externalId"));
        };
    return Stream.concat(columns, Stream.of(request.get("id")))
        .map(column -> descending ? cb.desc(column) : cb.asc(column))
        .toList();
  }
}
