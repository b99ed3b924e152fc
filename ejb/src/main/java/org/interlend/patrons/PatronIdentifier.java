package org.interlend.patrons;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A number of a patron: the primary id, a card number or an external id. */
@Entity
@Table(name = "patron_identifier")
public class PatronIdentifier {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "patron_identifier_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Patron patron;

  @Enumerated(EnumType.STRING)
  @Column(name = "id_type")
  private IdentifierType type;

  @Column(name = "id_value")
  private String value;

  protected PatronIdentifier() {}

  PatronIdentifier(Patron patron, IdentifierType type, String value) {
    this.patron = patron;
    this.type = type;
    this.value = value;
  }

  Patron patron() {
    return patron;
  }

  public IdentifierType type() {
    return type;
  }

  public String value() {
    return value;
  }
}
