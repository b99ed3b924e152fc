package org.interlend.patrons;

import java.util.List;
import org.interlend.WorkflowException;

/**
 * The patron that a message or a person names.
 *
 * @param identifier card number or primary id
 * @param found the patrons with this identifier
 */
public record PatronLookupResult(String identifier, List<Patron> found) {

  public boolean isKnown() {
    return !found.isEmpty();
  }

  /**
   * The one patron with the identifier.
   *
   * @throws WorkflowException UNKNOWN_PATRON, AMBIGUOUS_PATRON
   */
  public Patron one() {
    return switch (found.size()) {
      case 1 -> found.get(0);
      case 0 -> throw Patrons.unknown(identifier);
      default -> throw new WorkflowException(PatronReason.AMBIGUOUS_PATRON, identifier);
    };
  }
}
