package org.interlend.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Maps every exception of the management API to a problem response. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    return answer(
        thrown instanceof NotSupportedException && hasNoBody()
            ? new InvalidFieldException("", "must be given")
            : thrown);
  }

  private boolean hasNoBody() {
    return request.getContentType() == null
        && request.getContentLengthLong() <= 0
        && request.getHeader("Transfer-Encoding") == null;
  }

  private static Response answer(Throwable thrown) {
    Response.ResponseBuilder response = Problems.of(thrown).response();
    if (thrown instanceof WebApplicationException http) {
      // A response 405 must list the allowed methods (RFC 9110, section 15.5.6).
      String allowed = http.getResponse().getHeaderString(HttpHeaders.ALLOW);
      response.header(HttpHeaders.ALLOW, allowed);
    }
    return response.build();
  }

  /** Replaces the server's own mapper for this exception, which answers plain text. */
  @Provider
  public static class OfUnreadableJson implements ExceptionMapper<JsonProcessingException> {
    @Override
    public Response toResponse(JsonProcessingException thrown) {
      return answer(thrown);
    }
  }

  /** Replaces the server's own mapper for this exception, which answers plain text. */
  @Provider
  public static class OfViolations implements ExceptionMapper<ValidationException> {
    @Override
    public Response toResponse(ValidationException thrown) {
      return answer(thrown);
    }
  }
}
