package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import org.interlend.catalog.Citation;
import org.interlend.requests.RequestedWork;
import org.interlend.requests.file.WebLink;
import org.interlend.text.Text;

/**
 * What the broker last said of the title of a borrowing request beyond the work itself. It stays
 * when the temporary records are deleted. All values may be null.
 */
@Embeddable
public class BrokerTitleDescription {

  private static final int LINK = 2000;
  private static final int SHORT = 255;

  private String publisher;
  private String published;
  private String isbn;
  private String issn;

  @Column(name = "delivery_link")
  private String deliveryLink;

  private String medium;

  @Column(name = "call_number")
  private String callNumber;

  protected BrokerTitleDescription() {}

  private BrokerTitleDescription(BrokerTitleDescription known) {
    this.publisher = known.publisher;
    this.published = known.published;
    this.isbn = known.isbn;
    this.issn = known.issn;
    this.deliveryLink = known.deliveryLink;
    this.medium = known.medium;
    this.callNumber = known.callNumber;
  }

  /** What a request keeps of it, which a database without any of it returns as null. */
  static BrokerTitleDescription orNone(BrokerTitleDescription kept) {
    return Objects.requireNonNullElseGet(kept, BrokerTitleDescription::new);
  }

  /** The latest citation counts. Medium and call number stay: other messages tell them. */
  BrokerTitleDescription described(RequestedCitation requested) {
    Citation citation = requested.citation();
    BrokerTitleDescription described = linkedTo(requested.deliveryLink());
    described.publisher = citation.publisher();
    described.published = citation.published();
    described.isbn = citation.isbn();
    described.issn = citation.issn();
    return described;
  }

  BrokerTitleDescription linkedTo(String link) {
    BrokerTitleDescription linked = new BrokerTitleDescription(this);
    linked.deliveryLink = Text.fit(link, LINK);
    return linked;
  }

  BrokerTitleDescription ofMedium(String medium) {
    BrokerTitleDescription named = new BrokerTitleDescription(this);
    named.medium = Text.fit(medium, SHORT);
    return named;
  }

  BrokerTitleDescription shelvedAs(String callNumber) {
    BrokerTitleDescription shelved = new BrokerTitleDescription(this);
    shelved.callNumber = Text.fit(callNumber, SHORT);
    return shelved;
  }

  /**
   * Whether the link to a digital item is another one than before.
   *
   * @param link may be null
   */
  public boolean isLinkedElsewhere(String link) {
    String fitting = Text.fit(link, LINK);
    return fitting != null && !fitting.equals(deliveryLink);
  }

  /** The citation of the whole work, without a title where the broker supplied none. */
  Citation citation(RequestedWork work) {
    return new Citation(
        work.suppliedTitle(), work.author(), publisher, published, isbn, issn, null, null, null);
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

  /** The partner's name of the medium, or null. */
  public String medium() {
    return medium;
  }

  /** The lender's call number of the item, or null. */
  public String callNumber() {
    return callNumber;
  }
}
