package org.interlend.institution;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A circulation desk of a library, where staff receive, check out and check in. */
@Entity
@Cacheable
@Table(name = "desk")
public class Desk {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "desk_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Library library;

  private String code;
  private String name;

  @Column(name = "hold_shelf")
  private boolean holdShelf;

  protected Desk() {}

  Desk(Library library, String code) {
    this.library = library;
    this.code = code;
  }

  void describe(String name, boolean holdShelf) {
    this.name = name;
    this.holdShelf = holdShelf;
  }

  public Library library() {
    return library;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  /** Whether patrons collect their holds here. */
  public boolean holdShelf() {
    return holdShelf;
  }
}
