package org.interlend.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers that several resources give. */
final class Answers {

  private Answers() {}

  /**
   * The answer to a PUT.
   *
   * @param known whether the record was there before
   * @param representation the record as it now is
   * @return 200, or 201 with the record's address
   */
  static Response saved(boolean known, Object representation, UriInfo uri) {
    return (known ? Response.ok() : Response.created(uri.getAbsolutePath()))
        .entity(representation)
        .build();
  }
}
