package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.interlend.catalog.Citation;
import org.interlend.text.SearchNormalizer;
import org.interlend.text.Text;

/**
 * The title of a borrowing request as its broker last described it. It stays when the temporary
 * records are deleted. All values but the title may be null.
 */
@Embeddable
public class Description {

  private static final int TITLE = 1000;
  private static final int NAME = 500;
  private static final int SHORT = 255;
  private static final int LINK = 2000;

  private String title;

  @Column(name = "sort_title")
  private String sortTitle;

  private String author;
  private String publisher;
  private String published;
  private String isbn;
  private String issn;

  @Column(name = "component_title")
  private String componentTitle;

  @Column(name = "component_author")
  private String componentAuthor;

  private String volume;
  private String pages;

  @Column(name = "delivery_link")
  private String deliveryLink;

  protected Description() {}

  static Description of(RequestedCitation requested) {
    Citation citation = requested.citation();
    Description description = new Description();
    description.title = citation.title();
    description.author = citation.author();
    description.publisher = citation.publisher();
    description.published = citation.published();
    description.isbn = citation.isbn();
    description.issn = citation.issn();
    description.componentTitle = Text.fit(requested.componentTitle(), TITLE);
    description.componentAuthor = Text.fit(requested.componentAuthor(), NAME);
    description.volume = Text.fit(requested.volume(), SHORT);
    description.pages = Text.fit(requested.pages(), SHORT);
    description.sortTitle = SearchNormalizer.sortKey(description.wantedTitle());
    description.deliveryLink = Text.fit(requested.deliveryLink(), LINK);
    return description;
  }

  /** The citation of the whole work, for the temporary bib. */
  public Citation citation() {
    return new Citation(title, author, publisher, published, isbn, issn, null, null, null);
  }

  public String title() {
    return title;
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

  /** Title of the article or chapter, or null. */
  public String componentTitle() {
    return componentTitle;
  }

  public String componentAuthor() {
    return componentAuthor;
  }

  /** Volume and issue, or null. */
  public String volume() {
    return volume;
  }

  public String pages() {
    return pages;
  }

  /** Where the broker says a digital item can be fetched, or null. */
  public String deliveryLink() {
    return deliveryLink;
  }

  /** The delivery link, if it is an address that a browser can open. */
  public Optional<WebLink> webLink() {
    return WebLink.of(deliveryLink);
  }

  /**
   * The title the patron requested: that of the article or chapter, else that of the whole work.
   */
  public String wantedTitle() {
    return isPart() ? componentTitle : title;
  }

  /** The author of what the patron requested, or null. */
  public String wantedAuthor() {
    return componentAuthor != null ? componentAuthor : author;
  }

  /** Whether the patron requested an article or chapter of a work that has another title. */
  public boolean isPart() {
    return componentTitle != null && !componentTitle.equals(title);
  }
}
