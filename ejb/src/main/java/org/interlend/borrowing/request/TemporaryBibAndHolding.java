package org.interlend.borrowing.request;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.interlend.catalog.TemporaryBib;
import org.interlend.catalog.TemporaryHolding;

/**
 * The bib and holding of a borrowed title. They are made for a request and deleted with its items.
 */
@Embeddable
public class TemporaryBibAndHolding {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "temporary_bib_id")
  private TemporaryBib bib;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "temporary_holding_id")
  private TemporaryHolding holding;

  protected TemporaryBibAndHolding() {}

  public TemporaryBibAndHolding(TemporaryBib bib, TemporaryHolding holding) {
    this.bib = bib;
    this.holding = holding;
  }

  public static TemporaryBibAndHolding none() {
    return new TemporaryBibAndHolding();
  }

  public boolean exists() {
    return holding != null;
  }

  public TemporaryBib bib() {
    return bib;
  }

  public TemporaryHolding holding() {
    return holding;
  }
}
