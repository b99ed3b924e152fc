package org.interlend.ncip;

import jakarta.ejb.ApplicationException;

/** A message is refused for what stands in it, before or besides the library's own rules. */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final String note;

  public Refusal(ProblemType type, String detail, String elementPath, String value) {
    this(new Problem(type, detail, elementPath, value), null);
  }

  /**
   * @param note what only staff are told, or null
   */
  Refusal(Problem problem, String note) {
    super(problem.detail());
    this.problem = problem;
    this.note = note;
  }

  public Problem problem() {
    return problem;
  }

  String note() {
    return note;
  }
}
