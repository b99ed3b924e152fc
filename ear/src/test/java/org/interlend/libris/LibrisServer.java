package org.interlend.libris;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.interlend.support.FreePort;

/**
 * A Libris of a test, with its API: requests, their chains, the optimistic time stamp, and what the
 * real one does at bad times.
 */
public final class LibrisServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROOT = "/librisfjarrlan/api/";
  private static final Set<String> WITH_THE_LENDER = Set.of("Uteliggande", "Läst", "Remitterad");

  /** A received call. */
  public record Call(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> form,
      String key) {}

  /**
   * What is sent in place of an answer.
   *
   * @param after the delay before it
   */
  public record Fault(int status, String contentType, byte[] body, Duration after) {

    public static Fault html() {
      return new Fault(200, "text/html", "<html>Underhåll</html>".getBytes(UTF_8), Duration.ZERO);
    }

    public static Fault json(String body) {
      return new Fault(200, "application/json", body.getBytes(UTF_8), Duration.ZERO);
    }

    public static Fault status(int status) {
      return new Fault(status, "text/plain", new byte[0], Duration.ZERO);
    }

    public static Fault slow(Duration after) {
      return new Fault(200, "application/json", "{}".getBytes(UTF_8), after);
    }

    public static Fault bytes(int length) {
      return new Fault(200, "application/json", new byte[length], Duration.ZERO);
    }
  }

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Set<String>> keys = new HashMap<>();
  private final Map<String, LibrisOrder> orders = new LinkedHashMap<>();
  private final Map<String, ObjectNode> libraries = new HashMap<>();
  private final List<ObjectNode> broken = new CopyOnWriteArrayList<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Fault> faults = new LinkedHashMap<>();
  private boolean unknownAs404;
  private boolean refusesUpdates;
  private Overtaking overtaking;

  /** What happens before the next update is looked at, and the HTTP status of its refusal. */
  private record Overtaking(int status, Runnable meanwhile) {}

  public LibrisServer() {
    try {
      http =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePort.next()), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext(ROOT, this::serve);
    http.setExecutor(threads);
    http.start();
  }

  /** The address of the API, as staff enter it. */
  public String api() {
    return "http://127.0.0.1:%d/librisfjarrlan/api".formatted(http.getAddress().getPort());
  }

  /** A key is good for these Sigels. */
  public synchronized LibrisServer key(String key, String... sigels) {
    keys.put(key, Set.of(sigels));
    return this;
  }

  public synchronized LibrisServer has(LibrisOrder... all) {
    Arrays.stream(all).forEach(order -> orders.put(order.number(), order));
    return this;
  }

  /** Forgets a request, as if it had been deleted. */
  public synchronized void forget(LibrisOrder order) {
    orders.remove(order.number());
  }

  /** A record of the lists that cannot be read. */
  public void broken(ObjectNode record) {
    broken.add(record);
  }

  public synchronized void library(String code, String name, String street) {
    libraries.put(
        code,
        JSON.createObjectNode()
            .put("library_id", "12")
            .put("library_code", code)
            .put("name", name)
            .put("address1", street)
            .put("address2", "")
            .put("zip_code", "111 11")
            .put("city", "Stockholm"));
  }

  /** Whether an unknown request is answered with 404; else with an empty list. */
  public synchronized void unknownAs404(boolean wanted) {
    unknownAs404 = wanted;
  }

  /** Whether updates are refused with status 200. */
  public synchronized void refusesUpdates(boolean wanted) {
    refusesUpdates = wanted;
  }

  /** Something happens to a request before its next update, whose refusal has no request. */
  public synchronized void overtakes(int status, Runnable meanwhile) {
    overtaking = new Overtaking(status, meanwhile);
  }

  /** Calls whose method and path contain the text get this answer until {@link #recovers}. */
  public synchronized void fails(String path, Fault fault) {
    faults.put(path, fault);
  }

  public synchronized void recovers() {
    faults.clear();
  }

  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public List<Call> calls(String path) {
    return calls.stream().filter(call -> call.path().contains(path)).toList();
  }

  /** The received updates of a request. */
  public List<Map<String, String>> updates(LibrisOrder order) {
    return calls.stream()
        .filter(call -> call.method().equals("POST"))
        .filter(
            call -> call.path().endsWith(order.number()) || call.path().endsWith(order.requestId()))
        .map(Call::form)
        .toList();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(ROOT.length());
      Call call =
          new Call(
              exchange.getRequestMethod(),
              path,
              pairs(exchange.getRequestURI().getRawQuery()),
              pairs(new String(exchange.getRequestBody().readAllBytes(), UTF_8)),
              exchange.getRequestHeaders().getFirst("api-key"));
      calls.add(call);
      Optional<Fault> fault = fault(call.method() + " " + path);
      if (fault.isPresent()) {
        Thread.sleep(fault.get().after().toMillis());
        send(exchange, fault.get().status(), fault.get().contentType(), fault.get().body());
      } else {
        answer(exchange, call);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Optional<Fault> fault(String call) {
    return faults.entrySet().stream()
        .filter(each -> call.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private synchronized void answer(HttpExchange exchange, Call call) throws IOException {
    String[] parts = call.path().split("/");
    if (!keys.getOrDefault(String.valueOf(call.key()), Set.of()).contains(parts[1])) {
      send(exchange, 401, "text/html", "<html>api-key</html>".getBytes(UTF_8));
      return;
    }
    switch (parts[0] + "/" + (parts.length > 2 ? parts[2] : "")) {
      case "illrequests/incoming" -> json(exchange, incoming(parts[1]));
      case "illrequests/outgoing" -> json(exchange, outgoing(parts[1], call.query()));
      default -> {
        if (parts[0].equals("libraries")) {
          json(exchange, libraries(parts[2]));
        } else {
          one(exchange, call, parts[2]);
        }
      }
    }
  }

  private ObjectNode incoming(String sigel) {
    return list(
        "incoming",
        sigel,
        order ->
            order.text("active_library").equals(sigel)
                && WITH_THE_LENDER.contains(order.text("status")));
  }

  private ObjectNode outgoing(String sigel, Map<String, String> query) {
    LocalDate from = LocalDate.parse(query.get("start_date"));
    LocalDate to = LocalDate.parse(query.get("end_date"));
    return list(
        "outgoing",
        sigel,
        order ->
            order.text("requesting_library").equals(sigel)
                && !order.placedOn().isBefore(from)
                && !order.placedOn().isAfter(to));
  }

  private ObjectNode list(String type, String sigel, Predicate<LibrisOrder> which) {
    ObjectNode answer =
        envelope(
            type, sigel, orders.values().stream().filter(which).map(LibrisOrder::json).toList());
    broken.forEach(((ArrayNode) answer.get("ill_requests"))::add);
    return answer;
  }

  private static ObjectNode envelope(String type, String sigel, Collection<ObjectNode> requests) {
    ObjectNode answer =
        JSON.createObjectNode()
            .put("data_source", "test")
            .put("data_type", "ill_requests")
            .put("result_type", type)
            .put("library_code", sigel)
            .put("count", requests.size());
    answer.putArray("ill_requests").addAll(requests);
    return answer;
  }

  private ObjectNode libraries(String codes) {
    ObjectNode answer = JSON.createObjectNode().put("data_type", "libraries");
    ArrayNode found = answer.putArray("libraries");
    // Libris promises no order.
    Arrays.stream(codes.split(","))
        .sorted((one, other) -> other.compareTo(one))
        .filter(libraries::containsKey)
        .forEach(code -> found.add(libraries.get(code)));
    return answer.put("count", found.size());
  }

  private void one(HttpExchange exchange, Call call, String number) throws IOException {
    Optional<LibrisOrder> found =
        orders.values().stream()
            .filter(each -> each.number().equals(number) || each.requestId().equals(number))
            .findFirst();
    if (found.isEmpty() && unknownAs404) {
      send(exchange, 404, "text/html", "<html>404</html>".getBytes(UTF_8));
    } else if (found.isPresent() && "pdf".equals(call.query().get("format"))) {
      send(exchange, 200, "application/pdf", ("%PDF-1.4 " + number).getBytes(UTF_8));
    } else {
      ObjectNode answer =
          envelope("lf_number", "Xyz", found.map(order -> List.of(order.json())).orElse(List.of()));
      if (call.method().equals("POST") && found.isPresent() && overtaking != null) {
        overtaking.meanwhile().run();
        update(answer, found.get(), call.form());
        answer.remove("ill_requests");
        json(exchange, overtaking.status(), answer);
        overtaking = null;
        return;
      }
      if (call.method().equals("POST") && found.isPresent()) {
        update(answer, found.get(), call.form());
      }
      json(exchange, answer);
    }
  }

  private void update(ObjectNode answer, LibrisOrder order, Map<String, String> form) {
    boolean stale = !order.text("last_modified").equals(form.get("timestamp"));
    boolean taken = !stale && !refusesUpdates;
    if (taken) {
      apply(order, form);
    }
    answer
        .put("update_action", form.get("action"))
        .put("update_success", taken)
        .put(
            "update_message",
            taken ? "" : stale ? "Beställningen har ändrats" : "Svaret kan inte tas emot");
  }

  private static void apply(LibrisOrder order, Map<String, String> form) {
    if (form.get("action").equals("read")) {
      order.with("xstatus", "Läst").with("xstatus_code", "2").status("Läst", "");
      return;
    }
    switch (form.get("response_id")) {
      case "9" -> order.answered("9", "Levererad", false).status("Levererad", "10");
      case "7" -> order.answered("7", "Reserverad för er", false).status("Reserverad", "");
      default -> {
        if ("1".equals(form.get("may_reserve"))) {
          order.answered(form.get("response_id"), "Utlånad", false).status("Kan reserveras", "7");
        } else {
          order.answered(form.get("response_id"), "Finns ej", true);
        }
      }
    }
  }

  private static void json(HttpExchange exchange, ObjectNode answer) throws IOException {
    json(exchange, 200, answer);
  }

  private static void json(HttpExchange exchange, int status, ObjectNode answer)
      throws IOException {
    send(exchange, status, "application/json; charset=utf-8", JSON.writeValueAsBytes(answer));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> pairs(String encoded) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : encoded == null || encoded.isEmpty() ? new String[0] : encoded.split("&")) {
      String[] both = pair.split("=", 2);
      pairs.put(both[0], URLDecoder.decode(both[1], UTF_8));
    }
    return pairs;
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
