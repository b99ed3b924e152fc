package org.interlend.api.common;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.interlend.api.problem.FieldProblem;
import org.interlend.persistence.Page;

/** The page of a list to return. */
public class Paging {

  @Parameter(description = "How many rows to skip")
  @QueryParam("first")
  @DefaultValue("0")
  private Integer first;

  @Parameter(description = "How many rows to return, at most 500")
  @QueryParam("rows")
  @DefaultValue("50")
  private Integer rows;

  public int first() {
    return atLeast("first", first, 0);
  }

  public int rows() {
    return Math.min(atLeast("rows", rows, 1), Page.MAX_ROWS);
  }

  private static int atLeast(String name, Integer given, int least) {
    if (given == null || given < least) {
      throw new FieldProblem(name, "must be a whole number from %d on".formatted(least));
    }
    return given;
  }
}
