package org.interlend.borrowing.request;

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
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.HistoryLine;

/**
 * One line in the history of a borrowing request: what happened, and the status before and after.
 */
@Entity
@Table(name = "borrowing_history")
public class BorrowingHistoryLine extends HistoryLine<BorrowingStatus> {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "borrowing_history_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private BorrowingRequest request;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_status")
  private BorrowingStatus from;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_status")
  private BorrowingStatus to;

  protected BorrowingHistoryLine() {}

  BorrowingHistoryLine(
      BorrowingRequest request, HistoryEvent what, BorrowingStatus from, BorrowingStatus to) {
    super(what);
    this.request = request;
    this.from = from;
    this.to = to;
  }

  public Long requestId() {
    return request.id();
  }

  @Override
  public Long id() {
    return id;
  }

  @Override
  public BorrowingStatus from() {
    return from;
  }

  @Override
  public BorrowingStatus to() {
    return to;
  }

  @Override
  public boolean namesPatronsFile() {
    return event() == HistoryEventKind.FILE_IN_MESSAGE || event() == HistoryEventKind.FILE_UPLOADED;
  }
}
