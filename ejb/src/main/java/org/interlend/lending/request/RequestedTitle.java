package org.interlend.lending.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import org.interlend.catalog.Holding;
import org.interlend.catalog.LocalBib;
import org.interlend.requests.RequestedPart;
import org.interlend.text.SearchNormalizer;
import org.interlend.text.Text;

/**
 * What a partner requests: the title as the broker describes it, until a bib of this library is
 * found and its description replaces the broker's.
 */
@Embeddable
public class RequestedTitle {

  private static final int TITLE = 1000;
  private static final int AUTHOR = 500;

  @Column(name = "requested_citation")
  private String key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "bib_id")
  private LocalBib bib;

  private String title;

  @Column(name = "sort_title")
  private String sortTitle;

  private String author;
  @Embedded private RequestedPart part;

  @Column(name = "call_number")
  private String callNumber;

  protected RequestedTitle() {}

  private RequestedTitle(
      String key,
      LocalBib bib,
      String title,
      String author,
      RequestedPart part,
      String callNumber) {
    this.key = key;
    this.bib = bib;
    this.title = title;
    this.author = author;
    this.part = part;
    this.sortTitle =
        SearchNormalizer.sortKey(Objects.requireNonNullElse(part().titleIn(title), ""));
    this.callNumber = callNumber;
  }

  public static RequestedTitle of(TitleRequest title) {
    return new RequestedTitle(
        title.key(),
        null,
        Text.fit(title.title(), TITLE),
        Text.fit(title.author(), AUTHOR),
        title.part(),
        null);
  }

  public RequestedTitle found(LocalBib bib) {
    return new RequestedTitle(key, bib, bib.title(), bib.citation().author(), part(), callNumber);
  }

  /** A copy has been chosen. */
  public RequestedTitle copied(Holding holding) {
    LocalBib found = (LocalBib) holding.bib();
    return new RequestedTitle(
        key, found, found.title(), found.citation().author(), part(), holding.callNumber());
  }

  /** Whether the broker describes the same title again, whatever was found meanwhile. */
  public boolean isSame(TitleRequest again) {
    return Objects.equals(key, again.key())
        && Objects.equals(part().title(), again.part().title())
        && (key != null || bib != null || Objects.equals(title, Text.fit(again.title(), TITLE)));
  }

  /** The numbers in the broker's request, to distinguish another request with the same number. */
  public String key() {
    return key;
  }

  /** The bib that was found, or null. */
  public LocalBib bib() {
    return bib;
  }

  /**
   * Whether a bib was found that is not suppressed since. A library system that merges duplicates
   * suppresses one of them, and its copies come to the other.
   */
  public boolean isFound() {
    return bib != null && !bib.suppressed();
  }

  /** The article or chapter of it that is requested. */
  public RequestedPart part() {
    return RequestedPart.orNone(part);
  }

  /** The author of the article or chapter, else of the work; may be null. */
  public String requestedAuthor() {
    return part().authorIn(author);
  }

  /**
   * The title of the work, as the catalog describes it when a bib was found; that of the article or
   * chapter if the broker supplied no other; null if it supplied none.
   */
  public String title() {
    return title == null ? part().title() : title;
  }

  public String author() {
    return author;
  }

  /** The call number of the copy, or null. */
  public String callNumber() {
    return callNumber;
  }
}
