package org.interlend.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A list as a member of staff wants to see it again: what it is narrowed to, and its order. */
@Entity
@Table(name = "saved_view")
public class SavedView {

  @Id
  @SequenceGenerator(name = "view", sequenceName = "saved_view_seq", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "view")
  private Long id;

  private String owner;
  private String name;

  @Column(name = "list")
  private String listName;

  private String query;
  private boolean shared;
  private boolean personal;

  @Column(name = "saved_at")
  private Instant savedAt;

  protected SavedView() {}

  SavedView(String owner, NewView wanted, String name, Instant savedAt) {
    this.owner = owner;
    this.listName = wanted.list();
    this.name = name;
    this.query = wanted.query();
    this.shared = wanted.shared();
    this.personal = wanted.personal();
    this.savedAt = savedAt;
  }

  public Long id() {
    return id;
  }

  /** Name of the account it belongs to. */
  public String owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  /** What stands behind the question mark of the list's address. */
  public String query() {
    return query;
  }

  /** Whether it could name a patron. */
  public boolean personal() {
    return personal;
  }

  /** Whether everybody is shown it. */
  public boolean shared() {
    return shared;
  }
}
