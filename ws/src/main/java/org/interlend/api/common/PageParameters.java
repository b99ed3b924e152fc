package org.interlend.api.common;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.persistence.Page;

/** The page of a list to return. */
public class PageParameters {

  /** The greatest number to which the rows of a page can be added. */
  private static final int MAX_FIRST = Integer.MAX_VALUE - Page.MAX_ROWS;

  @Parameter(description = "How many rows to skip")
  @QueryParam("first")
  @DefaultValue("0")
  private Integer first;

  @Parameter(description = "How many rows to return, at most 500")
  @QueryParam("rows")
  @DefaultValue("50")
  private Integer rows;

  public int first() {
    if (first == null || first < 0 || first > MAX_FIRST) {
      throw new InvalidFieldException(
          "first", "must be a whole number from 0 to %d".formatted(MAX_FIRST));
    }
    return first;
  }

  public int rows() {
    if (rows == null || rows < 1) {
      throw new InvalidFieldException("rows", "must be a whole number from 1 on");
    }
    return Math.min(rows, Page.MAX_ROWS);
  }
}
