package org.interlend.catalog;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.interlend.institution.Location;

/** Where borrowed volumes are kept while they are here. */
@Entity
@DiscriminatorValue("TEMPORARY")
public class TemporaryHolding extends Holding {

  protected TemporaryHolding() {}

  TemporaryHolding(TemporaryBib bib, Location location, String callNumber) {
    super(bib, location, callNumber);
  }
}
