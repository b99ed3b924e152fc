package org.interlend.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.interlend.Settings;
import org.interlend.staff.Role;

/**
 * Where Prometheus reads what is measured: with the token that the operator has set, or with a
 * staff account like the rest of the management API.
 */
@WebServlet("/api/metrics")
public class MetricsDoor extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String BEARER = "Bearer ";
  private static final ExpositionFormats FORMATS = ExpositionFormats.init();

  @Inject private transient Metrics metrics;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (isAdmitted(request, response)) {
      ExpositionFormatWriter writer = FORMATS.findWriter(request.getHeader("Accept"));
      response.setContentType(writer.getContentType());
      writer.write(response.getOutputStream(), metrics.read());
    }
  }

  /** Who is not has been told so. */
  private static boolean isAdmitted(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.startsWith(BEARER)) {
      boolean right = isToken(authorization.substring(BEARER.length()));
      if (!right) {
        response.setHeader("WWW-Authenticate", "Bearer");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      }
      return right;
    }
    if (!request.authenticate(response)) {
      return false;
    }
    boolean isStaff = Stream.of(Role.values()).map(Role::name).anyMatch(request::isUserInRole);
    if (!isStaff) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
    return isStaff;
  }

  private static boolean isToken(String brought) {
    return Settings.metricsToken()
        .map(token -> MessageDigest.isEqual(bytes(token), bytes(brought.strip())))
        .orElse(false);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
