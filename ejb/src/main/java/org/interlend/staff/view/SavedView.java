package org.interlend.staff.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A saved view of a list: its filter and order, under a name. A member of staff saves and deletes
 * it; one that could name a patron is deleted after the retention period.
 */
@Entity
@Table(name = "saved_view")
public class SavedView {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_view_seq")
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

  SavedView(String owner, SavedViewInput input, String name, Instant savedAt) {
    this.owner = owner;
    this.listName = input.list();
    this.name = name;
    this.query = input.query();
    this.shared = input.shared();
    this.personal = input.personal();
    this.savedAt = savedAt;
  }

  public Long id() {
    return id;
  }

  /** The name of its owner's account. */
  public String owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  /** The query string of the list's address. */
  public String query() {
    return query;
  }

  /** Whether it could name a patron. */
  public boolean personal() {
    return personal;
  }

  /** Whether all staff see it. */
  public boolean shared() {
    return shared;
  }
}
