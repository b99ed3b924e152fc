package org.interlend.ncip.problem;

import jakarta.ejb.ApplicationException;
import org.interlend.ncip.wire.Element;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/** A message is refused because of its content, not by a rule of the library. */
@ApplicationException(rollback = true)
public class NcipException extends RuntimeException {

  private final transient NcipProblem problem;
  private final transient Facts note;
  private final boolean written;

  public NcipException(ProblemType type, Fact why, String elementPath, String value) {
    this(new NcipProblem(type, why, elementPath, value), Facts.NONE);
  }

  /**
   * @param note for staff only; may be none
   */
  public NcipException(NcipProblem problem, Facts note) {
    this(problem, note, true);
  }

  private NcipException(NcipProblem problem, Facts note, boolean written) {
    super(problem.detail());
    this.problem = problem;
    this.note = note;
    this.written = written;
  }

  /**
   * The sender is not authenticated.
   *
   * @param note for staff only; may be none
   */
  public static NcipException unauthenticated(Element service, Fact why, Fact... note) {
    return new NcipException(
        new NcipProblem(
            ProblemType.AGENCY_AUTHENTICATION_FAILED,
            why,
            service.path("InitiationHeader", "FromAgencyAuthentication"),
            null),
        Facts.of(note));
  }

  /** A refusal without a journal line, because the journal already has the first of many. */
  public NcipException unwritten() {
    return new NcipException(problem, note, false);
  }

  public boolean isWritten() {
    return written;
  }

  public NcipProblem problem() {
    return problem;
  }

  public Facts note() {
    return note;
  }
}
