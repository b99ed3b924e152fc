package org.interlend.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Responses that several resources share. */
final class Answers {

  private Answers() {}

  /**
   * The response to a PUT.
   *
   * @param known whether the record existed before
   * @param representation the record as it now is
   * @return 200, or 201 with the record's address for a new one
   */
  static Response saved(boolean known, Object representation, UriInfo uri) {
    return (known ? Response.ok() : Response.created(uri.getAbsolutePath()))
        .entity(representation)
        .build();
  }
}
