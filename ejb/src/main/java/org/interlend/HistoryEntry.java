package org.interlend;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What happened to a request, as its history keeps it: when, what, who. */
@MappedSuperclass
public abstract class HistoryEntry {

  /** The most characters of a note. */
  public static final int NOTE = 1000;

  private static final int EVENT = 255;
  private static final int BY = 100;

  @Column(name = "happened_at")
  private Instant happenedAt;

  private String event;

  @Column(name = "done_by")
  private String doneBy;

  private String note;

  protected HistoryEntry() {}

  protected HistoryEntry(RequestEvent what) {
    this.happenedAt = what.at();
    this.event = Text.fit(what.what(), EVENT);
    this.doneBy = Text.fit(what.by(), BY);
    this.note = Text.fit(what.note(), NOTE);
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

  /** More about it, or null. */
  public String note() {
    return note;
  }
}
