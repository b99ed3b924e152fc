package org.interlend.reports;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.Side;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.lending.request.LendingStatus;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestStatus;

/** The requests of each side, with the tables and events by which they are counted. */
public enum StatisticsSource {
  BORROWING(
      "borrowing_request r left join library l on l.id = r.pickup_library_id",
      "borrowing_history",
      "r.patron_group",
      BorrowingStatus.values(),
      Map.of(
          Activity.LOAN, Set.of(HistoryEventKind.ITEM_LENT),
          Activity.RENEWAL, Set.of(HistoryEventKind.RENEWAL_GRANTED),
          Activity.RECALL, Set.of(HistoryEventKind.ITEM_RECALLED),
          Activity.OVERDUE,
              Set.of(HistoryEventKind.ITEM_OVERDUE, HistoryEventKind.REPORTED_OVERDUE)),
      HistoryEventKind.LOAN_UNDONE),
  LENDING(
      """
      lending_request r left join item i on i.id = r.item_id left join holding h on h.id = i.holding_id
      left join location o on o.id = h.location_id
      left join library l on l.id = coalesce(o.library_id, r.asked_library_id)
      """,
      "lending_history",
      "cast(null as varchar(64))",
      LendingStatus.values(),
      Map.of(
          Activity.LOAN, Set.of(HistoryEventKind.ITEM_SHIPPED),
          Activity.RENEWAL, Set.of(HistoryEventKind.RENEWAL_GRANTED),
          Activity.RECALL, Set.of(HistoryEventKind.RECALLED_FOR_PATRON),
          Activity.OVERDUE, Set.of(HistoryEventKind.ITEM_OVERDUE)),
      HistoryEventKind.SHIPMENT_UNDONE);

  /** What happens to items of requests. */
  enum Activity {
    /** One that was undone counts no more. */
    LOAN,
    RENEWAL,
    /** Counts once for an item, also with a further date, until something ends it. */
    RECALL,
    /** Counts once, whether the library or the lender says so first. */
    OVERDUE
  }

  private final String requests;
  private final String history;
  private final String patronGroup;
  private final List<RequestStatus<?>> statuses;
  private final Map<Activity, Set<HistoryEventKind>> events;
  private final HistoryEventKind loanUndone;

  StatisticsSource(
      String requests,
      String history,
      String patronGroup,
      RequestStatus<?>[] statuses,
      Map<Activity, Set<HistoryEventKind>> events,
      HistoryEventKind loanUndone) {
    this.requests = requests;
    this.history = history;
    this.patronGroup = patronGroup;
    this.statuses = List.of(statuses);
    this.events = events;
    this.loanUndone = loanUndone;
  }

  /** The requests of a side. */
  public static StatisticsSource of(Side side) {
    return switch (side) {
      case BORROWING -> BORROWING;
      case LENDING -> LENDING;
    };
  }

  /** The requests with their libraries, as the tables of a query. */
  String requests() {
    return requests + " join partner p on p.id = r.partner_id";
  }

  /** Whether its requests have costs. */
  boolean hasCosts() {
    return this == BORROWING;
  }

  String history() {
    return history;
  }

  /**
   * The value by which requests are grouped.
   *
   * @param zone of months
   */
  String value(Dimension dimension, ZoneId zone) {
    return switch (dimension) {
      case PARTNER -> "p.code";
      case LIBRARY -> "l.code";
      case FORMAT -> "r.format";
      case OTHER_LIBRARY -> "coalesce(r.remote_code, r.remote_name)";
      case PATRON_GROUP -> patronGroup;
      case MONTH -> "to_char(r.created_at at time zone %s, 'YYYY-MM')".formatted(sql(zone));
    };
  }

  /** A zone as SQL has it: both databases know its name, and agree on the sign of an interval. */
  private static String sql(ZoneId zone) {
    return zone.normalized() instanceof ZoneOffset offset
        ? "interval '%s' hour to minute".formatted(offset == ZoneOffset.UTC ? "00:00" : offset)
        : "'%s'".formatted(zone.getId());
  }

  /** The statuses with which a request ends. */
  Stream<String> finalStatuses() {
    return statuses.stream().filter(RequestStatus::isFinal).map(Object::toString);
  }

  /** The events of an activity, with those that take it back, for a statement. */
  String events(Activity activity) {
    Stream<HistoryEventKind> undone =
        activity == Activity.LOAN ? Stream.of(loanUndone) : Stream.empty();
    return listed(Stream.concat(events.get(activity).stream(), undone).sorted());
  }

  /** The condition by which an entry {@code e} of the history counts as an activity. */
  String condition(Activity activity) {
    String events = events(activity);
    String once =
        switch (activity) {
          case LOAN, RENEWAL -> "";
          case RECALL ->
              """
               and not exists (
                 select 1 from %1$s earlier
                 where earlier.request_id = e.request_id and earlier.item is not distinct from e.item
                   and earlier.event in %2$s and earlier.id < e.id and not exists (
                     select 1 from %1$s ended
                     where ended.request_id = e.request_id and ended.item is not distinct from e.item
                       and ended.event in %3$s and ended.id > earlier.id and ended.id < e.id))"""
                  .formatted(history, events, listed(recallEnds()));
          case OVERDUE ->
              """
               and (e.from_status is distinct from e.to_status
                 or e.event = '%2$s' and not exists (
                   select 1 from %1$s known
                   where known.request_id = e.request_id and known.item = e.item
                     and known.event = '%3$s'
                     and known.from_status is distinct from known.to_status))"""
                  .formatted(
                      history, HistoryEventKind.ITEM_OVERDUE, HistoryEventKind.REPORTED_OVERDUE);
        };
    return "e.event in " + events + once;
  }

  private Stream<HistoryEventKind> recallEnds() {
    return Stream.of(
        HistoryEventKind.RENEWAL_GRANTED, HistoryEventKind.RECALL_WITHDRAWN, loanUndone);
  }

  /** Names as the list of a statement. */
  static String listed(Stream<?> names) {
    return names.map("'%s'"::formatted).collect(Collectors.joining(", ", "(", ")"));
  }

  /** The event that takes back one of {@link Activity#LOAN}. */
  HistoryEventKind loanUndone() {
    return loanUndone;
  }

  /** What the status with which a request ended is called. */
  public String label(String status, Locale locale) {
    return statuses.stream()
        .filter(each -> each.toString().equals(status))
        .map(each -> each.label(locale))
        .findFirst()
        .orElse(status);
  }
}
