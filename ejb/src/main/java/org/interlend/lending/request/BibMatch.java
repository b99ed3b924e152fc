package org.interlend.lending.request;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Objects;
import org.interlend.catalog.LocalBib;
import org.interlend.requests.RequestedWork;

/** By what a partner names the title that it requests, and what was found in the catalog. */
@Embeddable
public class BibMatch {

  @Column(name = "requested_numbers")
  @Convert(converter = RequestedNumbersColumn.class)
  private RequestedMaterial named = RequestedMaterial.named(List.of(), List.of());

  @ManyToOne(fetch = FetchType.LAZY)
  private LocalBib bib;

  @Column(name = "call_number")
  private String callNumber;

  protected BibMatch() {}

  BibMatch(RequestedMaterial named, LocalBib bib, String callNumber) {
    this.named = RequestedMaterial.named(named.numbers(), named.barcodes());
    this.bib = bib;
    this.callNumber = callNumber;
  }

  /** What a request keeps of it, which a database without any of it returns as null. */
  static BibMatch orNone(BibMatch kept) {
    return Objects.requireNonNullElseGet(kept, BibMatch::new);
  }

  /** The numbers in the broker's request, to distinguish another request with the same number. */
  public RequestedMaterial named() {
    return named;
  }

  /** The bib that was found, or null. */
  public LocalBib bib() {
    return bib;
  }

  /**
   * Whether the broker describes the same title again, whatever was found meanwhile.
   *
   * @param known the work, as the request knows it
   */
  public boolean isAbout(RequestedMaterial again, RequestedWork known) {
    return named.isNamedAs(again)
        && Objects.equals(known.part().title(), again.part().title())
        && (!named.namesNothing()
            || bib != null
            || Objects.equals(known.suppliedTitle(), again.work().suppliedTitle()));
  }

  /**
   * Whether a bib was found that is not suppressed since. A library system that merges duplicates
   * suppresses one of them, and its copies come to the other.
   */
  public boolean isFound() {
    return bib != null && !bib.suppressed();
  }

  /** The call number of the copy, or null. */
  public String callNumber() {
    return callNumber;
  }
}
