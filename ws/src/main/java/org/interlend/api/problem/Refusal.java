package org.interlend.api.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;

/**
 * The body of a refusal that the server gives before the management API is asked: no or wrong
 * credentials, no role. The deployment descriptor sends these errors here.
 */
@WebServlet(urlPatterns = "/refusal")
public class Refusal extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status instanceof Integer code && Status.fromStatusCode(code) != null) {
      write(Problems.of(new WebApplicationException(code)), response);
    } else {
      // Nobody has been refused; somebody asked for this address itself.
      write(Problems.of(new WebApplicationException(Status.NOT_FOUND)), response);
    }
  }

  private static void write(Problem problem, HttpServletResponse response) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    JSON.writeValue(response.getOutputStream(), problem);
  }
}
