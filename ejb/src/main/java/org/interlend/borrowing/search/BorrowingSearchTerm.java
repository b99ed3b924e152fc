package org.interlend.borrowing.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.requests.search.SearchTerm;

/** One term by which staff find a request. */
@Entity
@Table(name = "borrowing_search_term")
@IdClass(BorrowingSearchTerm.Key.class)
class BorrowingSearchTerm extends SearchTerm {

  @Id
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  // Named, since another attribute has this column, too.
  @JoinColumn(name = "request_id")
  private BorrowingRequest request;

  @Id
  @Column(name = "of_patron")
  private boolean ofPatron;

  protected BorrowingSearchTerm() {}

  /**
   * @param ofPatron whether it is a name of the patron, which is deleted when the request is
   *     anonymized
   */
  BorrowingSearchTerm(BorrowingRequest request, String term, boolean ofPatron) {
    super(term);
    this.request = request;
    this.ofPatron = ofPatron;
  }

  /** A request has each term once, and once more if it is also the patron's name. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long request;
    private String term;
    private boolean ofPatron;

    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(request, key.request)
          && Objects.equals(term, key.term)
          && ofPatron == key.ofPatron;
    }

    @Override
    public int hashCode() {
      return Objects.hash(request, term, ofPatron);
    }
  }
}
