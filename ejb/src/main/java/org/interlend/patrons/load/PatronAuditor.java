package org.interlend.patrons.load;

import org.interlend.patrons.Patron;

/** Records who changed which patron; the audit implements it. */
public interface PatronAuditor {

  /**
   * Called before a patron is saved.
   *
   * @param known null for a new one
   * @param by who put the file in
   * @return to be run when the patron has its new values
   */
  Runnable begin(String primaryId, Patron known, String by);
}
