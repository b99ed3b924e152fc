package org.interlend.catalog;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;

/**
 * The bib of a borrowed title. It is suppressed from discovery, belongs to one borrowing request
 * and is deleted with the request's last item.
 */
@Entity
@DiscriminatorValue("TEMPORARY")
public class TemporaryBib extends Bib {

  protected TemporaryBib() {}

  TemporaryBib(Citation citation, Instant createdAt) {
    super(citation, true, createdAt);
  }
}
