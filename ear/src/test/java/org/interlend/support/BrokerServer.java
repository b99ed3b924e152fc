package org.interlend.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A broker's server that receives the library's messages. It sends the prepared replies for each
 * item in their order, and an empty response when there are none left.
 */
public final class BrokerServer implements AutoCloseable {

  /** A received message. */
  public record Received(
      Instant at, String method, Map<String, List<String>> headers, NcipAnswer message) {

    public String item() {
      return message.value("ItemIdentifierValue").orElse("");
    }

    public byte[] bytes() {
      return message.bytes();
    }

    public String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }
  }

  /**
   * A prepared reply.
   *
   * @param status of HTTP
   * @param location where a redirection leads, or null
   * @param after the delay before the reply
   */
  public record Reply(
      int status, String contentType, byte[] body, String location, Duration after) {

    public static Reply of(String body) {
      return new Reply(200, "application/xml", body.getBytes(UTF_8), null, Duration.ZERO);
    }

    public static Reply of(int status, String body) {
      return new Reply(status, "text/html", body.getBytes(UTF_8), null, Duration.ZERO);
    }

    public Reply after(Duration pause) {
      return new Reply(status, contentType, body, location, pause);
    }

    public Reply redirectingTo(String address) {
      return new Reply(status, contentType, body, address, after);
    }
  }

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger maxConcurrent = new AtomicInteger();
  private final Map<String, Queue<Reply>> replies = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> heldAnswers = new ConcurrentHashMap<>();

  public BrokerServer() {
    this(FreePort.next());
  }

  public BrokerServer(int port) {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext("/", this::answer);
    http.setExecutor(threads);
    http.start();
  }

  public String url() {
    return "http://127.0.0.1:%d/ncip".formatted(port());
  }

  public int port() {
    return http.getAddress().getPort();
  }

  /** Adds the next replies for an item. */
  public BrokerServer reply(String item, Reply... next) {
    replies.computeIfAbsent(item, i -> new ConcurrentLinkedQueue<>()).addAll(List.of(next));
    return this;
  }

  /** Receives messages about an item, but does not answer them until {@link #releaseAnswers}. */
  public void holdAnswer(String item) {
    heldAnswers.put(item, new CountDownLatch(1));
  }

  /** Sends the held answers. */
  public void releaseAnswers() {
    heldAnswers.values().forEach(CountDownLatch::countDown);
    heldAnswers.clear();
  }

  /** All received messages, in their order. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  public List<Received> received(String item) {
    return received.stream().filter(message -> message.item().equals(item)).toList();
  }

  /** The maximum number of messages that waited for their answers at the same time. */
  public int maxConcurrent() {
    return maxConcurrent.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    maxConcurrent.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try (exchange) {
      var message = NcipAnswer.valid(exchange.getRequestBody().readAllBytes());
      var incoming =
          new Received(
              Instant.now(), exchange.getRequestMethod(), exchange.getRequestHeaders(), message);
      var held = heldAnswers.getOrDefault(incoming.item(), new CountDownLatch(0));
      received.add(incoming);
      var prepared = replies.getOrDefault(incoming.item(), new ConcurrentLinkedQueue<>()).poll();
      var reply = prepared == null ? Reply.of(empty(message.kind())) : prepared;
      Thread.sleep(reply.after().toMillis());
      held.await();
      underWay.decrementAndGet();
      exchange.getResponseHeaders().set("Content-Type", reply.contentType());
      if (reply.location() != null) {
        exchange.getResponseHeaders().set("Location", reply.location());
      }
      exchange.sendResponseHeaders(
          reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
      exchange.getResponseBody().write(reply.body());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static String empty(String service) {
    return NcipMessage.wrapped("<" + service + "Response/>");
  }

  public static String pending(String content) {
    return renewed("<Pending>" + content + "</Pending>");
  }

  /** A RenewItemResponse with this content. */
  public static String renewed(String content) {
    return NcipMessage.wrapped("<RenewItemResponse>" + content + "</RenewItemResponse>");
  }

  public static String problem(String type, String detail) {
    return "<Problem>%s%s</Problem>"
        .formatted(
            NcipMessage.text("ProblemType", type), NcipMessage.text("ProblemDetail", detail));
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
