package org.interlend.api.common;

import jakarta.ws.rs.core.Response;

/** Answers that several resources give. */
public final class Responses {

  private Responses() {}

  /**
   * @return 201 with what a POST has created
   */
  public static Response created(Object representation) {
    return Response.status(Response.Status.CREATED).entity(representation).build();
  }
}
