package org.interlend.lending.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.HistoryLine;

/** One line in the history of a lending request: what happened, and the status before and after. */
@Entity
@Table(name = "lending_history")
public class LendingHistoryLine extends HistoryLine<LendingStatus> {

  private static final Set<HistoryEventKind> SEARCHES =
      EnumSet.of(
          HistoryEventKind.NO_COPY_FOUND,
          HistoryEventKind.ITEM_LOCATED,
          HistoryEventKind.ITEM_CHOSEN);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lending_history_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private LendingRequest request;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_status")
  private LendingStatus from;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_status")
  private LendingStatus to;

  protected LendingHistoryLine() {}

  LendingHistoryLine(
      LendingRequest request, HistoryEvent what, LendingStatus from, LendingStatus to) {
    super(what);
    this.request = request;
    this.from = from;
    this.to = to;
  }

  @Override
  public Long id() {
    return id;
  }

  /** The last search for a copy if it found none, while one is still to be found. */
  public static Optional<LendingHistoryLine> failedSearch(LendingRequest request) {
    return request.history().stream()
        .filter(line -> SEARCHES.contains(line.event()))
        .filter(line -> LendingStatus.withoutCopy().contains(request.status()))
        .reduce((earlier, later) -> later)
        .filter(line -> line.event() == HistoryEventKind.NO_COPY_FOUND);
  }

  @Override
  public LendingStatus from() {
    return from;
  }

  @Override
  public LendingStatus to() {
    return to;
  }
}
