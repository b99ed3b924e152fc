package org.interlend.catalog;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.interlend.institution.Location;

/** Copies of our own at one location. */
@Entity
@DiscriminatorValue("LOCAL")
public class LocalHolding extends Holding {

  protected LocalHolding() {}

  LocalHolding(LocalBib bib, Location location, String callNumber) {
    super(bib, location, callNumber);
  }
}
