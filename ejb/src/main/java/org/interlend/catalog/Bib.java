package org.interlend.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.interlend.persistence.Derived;
import org.interlend.text.SearchNormalizer;

/**
 * The description of a title: a local one of the library's catalog, or a temporary one for a
 * borrowed title.
 */
@Entity
@Table(name = "bib")
@DiscriminatorColumn(name = "kind")
public abstract class Bib {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bib_seq")
  private Long id;

  private String title;

  /** The title as lists of the desks sort and search it. */
  @Derived
  @Column(name = "sort_title")
  private String sortTitle;

  private String author;
  private String publisher;
  private String published;
  private String isbn;
  private String issn;
  private String oclc;

  @Column(name = "system_number")
  private String systemNumber;

  private String language;
  private boolean suppressed;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  protected Bib() {}

  Bib(Citation citation, boolean suppressed, Instant createdAt) {
    this.suppressed = suppressed;
    this.createdAt = createdAt;
    describe(citation);
  }

  /** Replaces the description. */
  public final void describe(Citation citation) {
    title = citation.title();
    sortTitle = SearchNormalizer.sortKey(title);
    author = citation.author();
    publisher = citation.publisher();
    published = citation.published();
    isbn = citation.isbn();
    issn = citation.issn();
    oclc = citation.oclc();
    systemNumber = citation.systemNumber();
    language = citation.language();
  }

  public Long id() {
    return id;
  }

  public Citation citation() {
    return new Citation(
        title, author, publisher, published, isbn, issn, oclc, systemNumber, language);
  }

  public String title() {
    return title;
  }

  /** The title without accents, capitals and punctuation, as lists of the desks are sorted. */
  public String sortTitle() {
    return sortTitle;
  }

  public String author() {
    return author;
  }

  /** When it came into this catalog. */
  public Instant createdAt() {
    return createdAt;
  }

  /** Whether discovery must not show it. */
  public boolean suppressed() {
    return suppressed;
  }
}
