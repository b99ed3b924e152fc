package org.interlend.catalog;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A title of the institution's own. */
@Entity
@DiscriminatorValue("LOCAL")
public class LocalBib extends Bib {

  protected LocalBib() {}

  LocalBib(Citation citation, Instant createdAt) {
    super(citation, false, createdAt);
  }
}
