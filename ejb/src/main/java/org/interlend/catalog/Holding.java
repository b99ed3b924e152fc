package org.interlend.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Arrays;
import org.interlend.institution.Location;

/** A holding: a title's items at one location, with their call number. */
@Entity
@Table(name = "holding")
@DiscriminatorColumn(name = "kind")
public abstract class Holding {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "holding_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Bib bib;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Location location;

  @Column(name = "call_number")
  private String callNumber;

  @Column(name = "shelf_key")
  private byte[] shelfKey;

  protected Holding() {}

  Holding(Bib bib, Location location, String callNumber) {
    this.bib = bib;
    this.location = location;
    shelve(callNumber);
  }

  final void shelve(String callNumber) {
    this.callNumber = callNumber;
    this.shelfKey = ShelfKey.of(callNumber);
  }

  public Long id() {
    return id;
  }

  public Bib bib() {
    return bib;
  }

  public Location location() {
    return location;
  }

  /** The call number, or null. */
  public String callNumber() {
    return callNumber;
  }

  /** Compares the positions of two holdings on the shelf, by their call numbers. */
  public int compareOnShelf(Holding other) {
    return Arrays.compareUnsigned(shelfKey, other.shelfKey);
  }
}
