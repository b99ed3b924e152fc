package org.interlend.catalog;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.interlend.institution.Location;

/** A holding of a local title: own items at one location. */
@Entity
@DiscriminatorValue("LOCAL")
public class LocalHolding extends Holding {

  protected LocalHolding() {}

  LocalHolding(LocalBib bib, Location location, String callNumber) {
    super(bib, location, callNumber);
  }
}
