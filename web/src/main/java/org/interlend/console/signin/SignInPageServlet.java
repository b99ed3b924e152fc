package org.interlend.console.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Shows the sign-in page in place of the requested page, and afterwards that page. An Ajax request
 * of an ended session is answered 401, and the script of its page asks for the sign-in over the
 * page; a form leads to its page. The script keeps what was typed.
 */
@WebServlet("/sign-in")
public class SignInPageServlet extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    boolean challenged = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
    if (request.getUserPrincipal() != null) {
      response.sendRedirect(request.getContextPath() + "/home.xhtml");
    } else if (challenged && request.getHeader("Faces-Request") != null) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (challenged && isLostForm(request)) {
      response.sendRedirect(SignInTarget.of(request));
    } else {
      if (challenged && request.getAttribute(SignInRefusalResponse.REFUSED) == null) {
        request.setAttribute(SignInRefusalResponse.TARGET, SignInTarget.of(request));
      }
      request.getRequestDispatcher("/WEB-INF/sign-in.xhtml").forward(request, response);
    }
  }

  private static boolean isLostForm(HttpServletRequest request) {
    String uri = (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return "POST".equals(request.getMethod()) && !uri.endsWith("/j_security_check");
  }
}
