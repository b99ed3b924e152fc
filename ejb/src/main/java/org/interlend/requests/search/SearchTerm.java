package org.interlend.requests.search;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** A term by which staff find a request; staff do not count it as a record. */
@MappedSuperclass
public abstract class SearchTerm {

  /** The key alone: a query for the key of the association would join its table. */
  @Column(name = "request_id", insertable = false, updatable = false)
  private Long requestId;

  @Id private String term;

  protected SearchTerm() {}

  protected SearchTerm(String term) {
    this.term = term;
  }

  public String term() {
    return term;
  }
}
