package org.interlend.api.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;

/**
 * Writes the body of refusals that occur before the management API: missing or wrong credentials,
 * too many attempts, no role. The deployment descriptor maps these errors to this servlet.
 */
@WebServlet(urlPatterns = "/refusal")
public class RefusalServlet extends HttpServlet {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROBLEM = Problem.class.getName();

  /**
   * Refuses a request before it reaches a resource.
   *
   * @param detail a sentence that says what is wrong and what to do
   */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, Status status, String detail)
      throws IOException {
    if (status == Status.UNAUTHORIZED) {
      response.addHeader(
          HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Interlend\", charset=\"UTF-8\"");
      response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Interlend\"");
    }
    request.setAttribute(PROBLEM, Problem.of(status, detail));
    response.sendError(status.getStatusCode());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem problem =
        request.getAttribute(PROBLEM) instanceof Problem given ? given : ofStatus(request);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    JSON.writeValue(response.getOutputStream(), problem);
  }

  private static Problem ofStatus(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    boolean refused = status instanceof Integer code && Status.fromStatusCode(code) != null;
    // A client that requests this address directly was not refused: there is nothing to report.
    return Problems.of(
        new WebApplicationException(refused ? (Integer) status : Status.NOT_FOUND.getStatusCode()));
  }
}
