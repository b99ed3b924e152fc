package org.interlend.catalog;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A borrowed title: suppressed from the start, owned by one borrowing request, gone with it. */
@Entity
@DiscriminatorValue("TEMPORARY")
public class TemporaryBib extends Bib {

  protected TemporaryBib() {}

  TemporaryBib(Citation citation, Instant createdAt) {
    super(citation, true, createdAt);
  }
}
