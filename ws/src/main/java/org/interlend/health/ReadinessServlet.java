package org.interlend.health;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * The readiness probe for load balancers, in the format of MicroProfile Health: 200 and UP, or 503
 * and DOWN. It needs no authentication, so it says which check is down and what that means, and
 * names no host, account or error.
 */
@WebServlet("/health/ready")
public class ReadinessServlet extends HttpServlet {

  @Inject private transient Readiness readiness;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Readiness.Check> checks = readiness.checks();
    boolean ready = checks.stream().allMatch(check -> check.up() || !check.needed());
    response.setStatus(
        ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    try (JsonWriter writer = Json.createWriter(response.getOutputStream())) {
      writer.writeObject(answer(ready, checks));
    }
  }

  private static JsonObject answer(boolean ready, List<Readiness.Check> checks) {
    JsonArrayBuilder each = Json.createArrayBuilder();
    checks.forEach(check -> each.add(answer(check)));
    return status(ready).add("checks", each).build();
  }

  private static JsonObjectBuilder answer(Readiness.Check check) {
    JsonObjectBuilder answer = status(check.up()).add("name", check.name());
    check
        .reason()
        .ifPresent(why -> answer.add("data", Json.createObjectBuilder().add("reason", why)));
    return answer;
  }

  private static JsonObjectBuilder status(boolean well) {
    return Json.createObjectBuilder().add("status", well ? "UP" : "DOWN");
  }
}
