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
 * The body of a refusal that is given before the management API is asked: no or wrong credentials,
 * too many of them, no role. The deployment descriptor sends these errors here.
 */
@WebServlet(urlPatterns = "/refusal")
public class RefusalServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROBLEM = Problem.class.getName();

  /**
   * Refuses a request that has not come to a resource.
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
        request.getAttribute(PROBLEM) instanceof Problem said ? said : ofStatus(request);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    JSON.writeValue(response.getOutputStream(), problem);
  }

  private static Problem ofStatus(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    boolean refused = status instanceof Integer code && Status.fromStatusCode(code) != null;
    // Who asks for this address itself has not been refused anything.
    return Problems.of(
        new WebApplicationException(refused ? (Integer) status : Status.NOT_FOUND.getStatusCode()));
  }
}
