package org.interlend.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;

/** A local title of the institution's catalog. No method removes one. */
@Entity
@DiscriminatorValue("LOCAL")
public class LocalBib extends Bib {

  @Column(name = "record_number")
  private String recordNumber;

  protected LocalBib() {}

  LocalBib(Citation citation, Instant createdAt) {
    super(citation, false, createdAt);
    recordNumber = citation.systemNumber();
  }

  /** Sets the number of its record, which was not known or was another one. */
  void setRecordNumber(String number) {
    recordNumber = number;
  }

  /** The number of its record in the catalog from which it was loaded, for updates. */
  public Optional<String> recordNumber() {
    return Optional.ofNullable(recordNumber);
  }
}
