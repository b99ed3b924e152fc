package org.interlend.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The OpenAPI document of this API, which the build generates from the classes. */
@Path("openapi.{format: json|yaml}")
@RequestScoped
public class OpenApiResource {

  /**
   * @param format {@code json} or {@code yaml}
   * @return the document; public
   */
  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response get(@PathParam("format") String format) {
    InputStream document =
        OpenApiResource.class.getResourceAsStream("/META-INF/openapi/openapi." + format);
    if (document == null) {
      throw new NotFoundException();
    }
    return Response.ok(document)
        .type(format.equals("json") ? MediaType.APPLICATION_JSON : "application/yaml")
        .build();
  }
}
