package org.interlend.patrons;

import java.util.List;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;

/**
 * The patron that a message or a person names.
 *
 * @param identifier card number or primary id
 * @param found the patrons with this identifier
 */
public record NamedPatron(String identifier, List<Patron> found) {

  public boolean isKnown() {
    return !found.isEmpty();
  }

  /**
   * The one patron with the identifier.
   *
   * @throws WorkflowProblem UNKNOWN_PATRON, AMBIGUOUS_PATRON
   */
  public Patron one() {
    return switch (found.size()) {
      case 1 -> found.get(0);
      case 0 -> throw Patrons.unknown(identifier);
      default ->
          throw new WorkflowProblem(
              ProblemKind.AMBIGUOUS_PATRON,
              Subject.PATRON,
              identifier,
              "Several patrons answer to " + identifier);
    };
  }
}
