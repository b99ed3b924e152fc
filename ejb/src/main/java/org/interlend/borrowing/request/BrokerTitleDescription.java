package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import org.interlend.catalog.Citation;
import org.interlend.requests.file.WebLink;
import org.interlend.text.Text;

/**
 * What the broker last said of the title of a borrowing request beyond the work itself. It stays
 * when the temporary records are deleted. All values may be null.
 */
@Embeddable
public class BrokerTitleDescription {

  private static final int LINK = 2000;

  private String publisher;
  private String published;
  private String isbn;
  private String issn;

  @Column(name = "delivery_link")
  private String deliveryLink;

  protected BrokerTitleDescription() {}

  private BrokerTitleDescription(
      String publisher, String published, String isbn, String issn, String deliveryLink) {
    this.publisher = publisher;
    this.published = published;
    this.isbn = isbn;
    this.issn = issn;
    this.deliveryLink = Text.fit(deliveryLink, LINK);
  }

  static BrokerTitleDescription of(RequestedCitation requested) {
    Citation citation = requested.citation();
    return new BrokerTitleDescription(
        citation.publisher(),
        citation.published(),
        citation.isbn(),
        citation.issn(),
        requested.deliveryLink());
  }

  /** What a request keeps of it, which a database without any of it returns as null. */
  static BrokerTitleDescription orNone(BrokerTitleDescription kept) {
    return Objects.requireNonNullElseGet(kept, BrokerTitleDescription::new);
  }

  BrokerTitleDescription linkedTo(String link) {
    return new BrokerTitleDescription(publisher, published, isbn, issn, link);
  }

  /** Whether the link is one, and another than the present one. */
  boolean isLinkedElsewhere(String link) {
    String fitting = Text.fit(link, LINK);
    return fitting != null && !fitting.equals(deliveryLink);
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

  /** Where the broker says a digital item can be fetched, or null. */
  public String deliveryLink() {
    return deliveryLink;
  }

  /** The delivery link, if it is an address that a browser can open. */
  public Optional<WebLink> webLink() {
    return WebLink.of(deliveryLink);
  }
}
