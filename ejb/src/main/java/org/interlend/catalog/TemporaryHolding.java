package org.interlend.catalog;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.interlend.institution.Location;

/** The holding of borrowed volumes. It belongs to one borrowing request, like its bib. */
@Entity
@DiscriminatorValue("TEMPORARY")
public class TemporaryHolding extends Holding {

  protected TemporaryHolding() {}

  TemporaryHolding(TemporaryBib bib, Location location, String callNumber) {
    super(bib, location, callNumber);
  }

  /**
   * The lender's call number has become known, or another one.
   *
   * @param callNumber may be null
   */
  public void shelvedAs(String callNumber) {
    shelve(callNumber);
  }
}
