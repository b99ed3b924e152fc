package org.interlend.lending.search;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.search.SearchTerm;

/** One term by which staff find a request. */
@Entity
@Table(name = "lending_search_term")
@IdClass(LendingSearchTerm.Key.class)
class LendingSearchTerm extends SearchTerm {

  @Id
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  // Named, since another attribute has this column, too.
  @JoinColumn(name = "request_id")
  private LendingRequest request;

  protected LendingSearchTerm() {}

  LendingSearchTerm(LendingRequest request, String term) {
    super(term);
    this.request = request;
  }

  /** A request has each term once. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long request;
    private String term;

    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(request, key.request)
          && Objects.equals(term, key.term);
    }

    @Override
    public int hashCode() {
      return Objects.hash(request, term);
    }
  }
}
