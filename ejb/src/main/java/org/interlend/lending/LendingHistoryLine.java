package org.interlend.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.interlend.Text;

/** What happened to a request: when, what, who, and which status became which. */
@Entity
@Table(name = "lending_history")
public class LendingHistoryLine {

  private static final int EVENT = 255;
  private static final int BY = 100;
  private static final int NOTE = 1000;

  @Id
  @SequenceGenerator(
      name = "lendingHistory",
      sequenceName = "lending_history_seq",
      allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lendingHistory")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "request_id")
  private LendingRequest request;

  @Column(name = "happened_at")
  private Instant happenedAt;

  private String event;

  @Column(name = "done_by")
  private String doneBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_status")
  private LendingStatus from;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_status")
  private LendingStatus to;

  private String note;

  protected LendingHistoryLine() {}

  LendingHistoryLine(LendingRequest request, Event what, LendingStatus from, LendingStatus to) {
    this.request = request;
    this.happenedAt = what.at();
    this.event = Text.fit(what.what(), EVENT);
    this.doneBy = Text.fit(what.by(), BY);
    this.note = Text.fit(what.note(), NOTE);
    this.from = from;
    this.to = to;
  }

  /** Lines of one request are numbered in the order in which they were written. */
  public Long id() {
    return id;
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  public String event() {
    return event;
  }

  /** Who did it: a partner's code, a staff account or a job. */
  public String doneBy() {
    return doneBy;
  }

  /** The status before, or null at the beginning. */
  public LendingStatus from() {
    return from;
  }

  /** The status after. */
  public LendingStatus to() {
    return to;
  }

  /** More about it, or null. */
  public String note() {
    return note;
  }
}
