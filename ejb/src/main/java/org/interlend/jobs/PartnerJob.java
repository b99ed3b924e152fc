package org.interlend.jobs;

import java.time.Duration;
import java.util.List;
import org.interlend.text.Fact;

/**
 * A job that works for partners one by one and reports what it did with each record. It belongs to
 * the module that speaks the partners' protocol, which registers it ({@link Jobs#register}) and
 * decides when it is due.
 */
public abstract non-sealed class PartnerJob extends Job {

  private final Fact failure;

  /**
   * @param failure what the report says of a partner for which it has failed
   */
  protected PartnerJob(String name, Duration every, Fact failure) {
    super(name, every);
    this.failure = failure;
  }

  public Fact failure() {
    return failure;
  }

  /** The codes of the partners that it works for. */
  public abstract List<String> partners();

  /**
   * Works for one partner, in transactions of its own.
   *
   * @param preview whether only to report what a run would do
   */
  public abstract JobRunReport run(String partner, boolean preview);
}
