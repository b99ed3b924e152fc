package org.interlend.institution;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A location: a place of a library where items are shelved. Its code is unique in the institution.
 */
@Entity
@Cacheable
@Table(name = "location")
public class Location {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "location_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Library library;

  private String code;
  private String name;

  protected Location() {}

  Location(Library library, String code) {
    this.library = library;
    this.code = code;
  }

  void rename(String name) {
    this.name = name;
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
}
