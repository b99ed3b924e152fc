package org.interlend.ncip;

import jakarta.ejb.ApplicationException;
import org.interlend.ncip.wire.Element;

/** A message is refused because of its content, not by a rule of the library. */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final String note;
  private final boolean written;

  public Refusal(ProblemType type, String detail, String elementPath, String value) {
    this(new Problem(type, detail, elementPath, value), null);
  }

  /**
   * @param note for staff only, or null
   */
  Refusal(Problem problem, String note) {
    this(problem, note, true);
  }

  private Refusal(Problem problem, String note, boolean written) {
    super(problem.detail());
    this.problem = problem;
    this.note = note;
    this.written = written;
  }

  /**
   * The sender is not authenticated.
   *
   * @param note for staff only, or null
   */
  static Refusal unauthenticated(Element service, String detail, String note) {
    return new Refusal(
        new Problem(
            ProblemType.AGENCY_AUTHENTICATION_FAILED,
            detail,
            "//" + service.name() + "/InitiationHeader/FromAgencyAuthentication",
            null),
        note);
  }

  /** A refusal without a journal line, because the journal already has the first of many. */
  Refusal unwritten() {
    return new Refusal(problem, note, false);
  }

  boolean isWritten() {
    return written;
  }

  public Problem problem() {
    return problem;
  }

  String note() {
    return note;
  }
}
