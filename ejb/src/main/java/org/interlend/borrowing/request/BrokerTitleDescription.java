package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Objects;
import java.util.Optional;
import org.interlend.catalog.Citation;
import org.interlend.requests.RequestedPart;
import org.interlend.text.SearchNormalizer;
import org.interlend.text.Text;

/**
 * The title of a borrowing request as its broker last described it. It stays when the temporary
 * records are deleted. All values may be null.
 */
@Embeddable
public class BrokerTitleDescription {

  private static final int LINK = 2000;

  private String title;

  @Column(name = "sort_title")
  private String sortTitle;

  private String author;
  private String publisher;
  private String published;
  private String isbn;
  private String issn;

  @Embedded private RequestedPart part;

  @Column(name = "delivery_link")
  private String deliveryLink;

  protected BrokerTitleDescription() {}

  static BrokerTitleDescription of(RequestedCitation requested) {
    Citation citation = requested.citation();
    BrokerTitleDescription description = new BrokerTitleDescription();
    description.title = citation.title();
    description.author = citation.author();
    description.publisher = citation.publisher();
    description.published = citation.published();
    description.isbn = citation.isbn();
    description.issn = citation.issn();
    description.part = requested.part();
    description.sortTitle =
        SearchNormalizer.sortKey(
            Objects.requireNonNullElse(description.part().titleIn(citation.title()), ""));
    description.deliveryLink = Text.fit(requested.deliveryLink(), LINK);
    return description;
  }

  void linkTo(String link) {
    deliveryLink = Text.fit(link, LINK);
  }

  /** Whether the link is one, and another than the present one. */
  boolean isLinkedElsewhere(String link) {
    return link != null && !Text.fit(link, LINK).equals(deliveryLink);
  }

  /** The citation of the whole work, without a title where the broker supplied none. */
  public Citation citation() {
    return new Citation(title, author, publisher, published, isbn, issn, null, null, null);
  }

  /** The title of the work; that of the article or chapter if the broker supplied no other. */
  public String title() {
    return title == null ? part().title() : title;
  }

  public String author() {
    return author;
  }

  public String publisher() {
    return publisher;
  }

  public String published() {
    return published;
  }

  public String isbn() {
    return isbn;
  }

  public String issn() {
    return issn;
  }

  /** The article or chapter that the patron requested. */
  public RequestedPart part() {
    return RequestedPart.orNone(part);
  }

  /** Where the broker says a digital item can be fetched, or null. */
  public String deliveryLink() {
    return deliveryLink;
  }

  /** The delivery link, if it is an address that a browser can open. */
  public Optional<WebLink> webLink() {
    return WebLink.of(deliveryLink);
  }

  /** The author of what the patron requested, or null. */
  public String requestedAuthor() {
    return part().authorIn(author);
  }

  /** Whether the patron requested an article or chapter of a work that has another title. */
  public boolean isPart() {
    return part().isPartOf(title());
  }
}
