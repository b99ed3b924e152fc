package org.interlend.borrowing.request;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.interlend.catalog.Citation;
import org.interlend.catalog.TemporaryBib;
import org.interlend.catalog.TemporaryHolding;
import org.interlend.requests.RequestedPart;

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

  /**
   * What the temporary bib of a request says: the patron knows a copy by the article or chapter
   * that it is of.
   *
   * @param citation of the whole work
   */
  public static Citation bibCitation(BorrowingRequest request, Citation citation) {
    Citation work = citation.orTitled(request.title());
    RequestedPart part = request.part();
    return request.isCopy()
        ? work.withTitleAndAuthor(part.titleIn(work.title()), part.authorIn(work.author()))
        : work;
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
