package org.interlend.slnp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.interlend.support.FreePort;

/**
 * A Zentrale Fernleihe server that receives the library's reports. It sends the prepared replies in
 * their order, and success when there are none left.
 */
public final class ZflServer implements AutoCloseable {

  /** A received command. */
  public record Report(String name, Map<String, String> values) {

    public String value(String key) {
      return values.getOrDefault(key, "");
    }
  }

  /** A reply that never comes. */
  static final String SILENCE = "";

  private final ServerSocket listener;
  private final Charset charset;
  private final String greeting;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Report> received = new CopyOnWriteArrayList<>();
  private final List<Socket> silent = new CopyOnWriteArrayList<>();
  private final Queue<String> replies = new ArrayDeque<>();

  /**
   * @param greeting the first line of each connection, or null for none
   */
  ZflServer(ServerSocket listener, Charset charset, String greeting) {
    this.listener = listener;
    this.charset = charset;
    this.greeting = greeting;
    threads.execute(this::accept);
  }

  public static ZflServer open() {
    return open(UTF_8, null);
  }

  static ZflServer open(Charset charset, String greeting) {
    try {
      return new ZflServer(
          new ServerSocket(FreePort.next(), 50, InetAddress.getLoopbackAddress()),
          charset,
          greeting);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prepares replies: lines as they are sent, or {@link #SILENCE}. */
  public ZflServer replies(String... lines) {
    synchronized (replies) {
      replies.addAll(List.of(lines));
    }
    return this;
  }

  public int port() {
    return listener.getLocalPort();
  }

  List<Report> received() {
    return received;
  }

  /** The reports about one order, in the order of their arrival. */
  public List<Report> received(String number) {
    return received.stream().filter(report -> report.value("BestellId").equals(number)).toList();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        threads.execute(() -> serve(client));
      } catch (IOException closed) {
        // the test has ended
      }
    }
  }

  private void serve(Socket client) {
    try {
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(client.getInputStream(), charset));
      if (greeting != null) {
        write(client, greeting);
      }
      List<String> command = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("SLNPQuit")) {
          client.close(); // at once and without a reply, as some servers do
          return;
        }
        command.add(line);
        if (line.equals("SLNPEndCommand")) {
          reply(client, command);
          command.clear();
        }
      }
    } catch (IOException gone) {
      // the library has closed the connection
    }
  }

  private void reply(Socket client, List<String> command) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : command.subList(1, command.size() - 1)) {
      int colon = line.indexOf(':');
      values.put(line.substring(0, colon), line.substring(colon + 1));
    }
    received.add(new Report(command.get(0), values));
    String reply;
    synchronized (replies) {
      reply = replies.isEmpty() ? "240 OK: " + command.get(0) + " success" : replies.remove();
    }
    if (reply.equals(SILENCE)) {
      silent.add(client);
      return;
    }
    write(client, reply);
    write(client, " "); // the blank line that some servers send after every reply
  }

  private void write(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\n").getBytes(charset));
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket client : silent) {
        client.close();
      }
      threads.shutdownNow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
