package org.interlend.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.api.problem.RefusalServlet;
import org.interlend.operator.OperatorSetting;
import org.interlend.security.AttemptKind;
import org.interlend.security.AuthorizationHeader;
import org.interlend.security.LoginAttempt;
import org.interlend.security.LoginAttemptLimiter;
import org.interlend.security.Role;
import org.interlend.security.TooManyAttemptsException;
import org.interlend.security.TrustedProxies;
import org.interlend.staff.ApiTokens;

/**
 * The Prometheus endpoint. It requires the token that the operator has set, or a staff account, as
 * the management API does.
 */
@WebServlet("/api/metrics")
public class MetricsServlet extends HttpServlet {

  private static final ExpositionFormats FORMATS = ExpositionFormats.init();

  @Inject private transient Gauges gauges;
  @Inject private transient LoginAttemptLimiter attempts;
  @Inject private transient TrustedProxies proxies;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (isAdmitted(request, response)) {
      ExpositionFormatWriter writer = FORMATS.findWriter(request.getHeader("Accept"));
      response.setContentType(writer.getContentType());
      writer.write(response.getOutputStream(), gauges.read());
    }
  }

  /** A caller that is not admitted has already received the refusal. */
  private boolean isAdmitted(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    AuthorizationHeader brought = AuthorizationHeader.of(request.getHeader("Authorization"));
    Optional<String> token = OperatorSetting.METRICS_TOKEN.value();
    if (token.isPresent()
        && brought instanceof AuthorizationHeader.Bearer bearer
        && !bearer.token().startsWith(ApiTokens.PREFIX)) {
      return isRight(token.get(), bearer.token(), request, response);
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

  private boolean isRight(
      String token, String brought, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String address = proxies.clientAddress(request);
    LoginAttempt attempt = new LoginAttempt(AttemptKind.METRICS_TOKEN, address, address);
    try {
      boolean right =
          attempts.verify(attempt, () -> MessageDigest.isEqual(bytes(token), bytes(brought)));
      if (!right) {
        RefusalServlet.send(request, response, Status.UNAUTHORIZED, "The token is wrong.");
      }
      return right;
    } catch (TooManyAttemptsException refused) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.pause().seconds()));
      RefusalServlet.send(
          request,
          response,
          Status.TOO_MANY_REQUESTS,
          "There were too many wrong tokens. Try again in %s.".formatted(refused.pause().text()));
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
