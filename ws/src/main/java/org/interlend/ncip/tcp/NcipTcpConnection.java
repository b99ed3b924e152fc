package org.interlend.ncip.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.interlend.exchange.Protocol;
import org.interlend.ncip.NcipProcessor;
import org.interlend.ncip.RawMessage;
import org.interlend.ncip.remote.RemoteClient;
import org.interlend.ncip.tcp.Frame.Form;
import org.interlend.ncip.wire.Limits;
import org.interlend.stop.WorkInProgress;
import org.interlend.tcp.ClientSocket;

/** A client connection: answers its messages one after the other. */
final class NcipTcpConnection {

  private static final int CHUNK = 8192;

  /**
   * Messages of this size or more count as large; parsing one takes many times its size in memory.
   */
  private static final int LARGE = 128 * 1024;

  /** How many large messages all connections may process at once. */
  private static final Semaphore LARGE_AT_ONCE = new Semaphore(4);

  private static final String LINE_BREAK = "&#10;";

  private final ClientSocket client;
  private final NcipProcessor processor;
  private final WorkInProgress work;
  private final IncomingBytes incoming = new IncomingBytes();
  private boolean ending;

  NcipTcpConnection(ClientSocket client, NcipProcessor processor, WorkInProgress work) {
    this.client = client;
    this.processor = processor;
    this.work = work;
  }

  /**
   * Serves the client until it closes, truncates a message, is silent for too long, or the server
   * has been told to stop.
   *
   * @throws IOException when the connection is lost
   */
  void serve() throws IOException {
    Optional<Frame> message = read();
    while (message.isPresent()) {
      ending |= message.get().form() != Form.BARE;
      client.process();
      message = answered(message.get()) ? read() : Optional.empty();
    }
  }

  /**
   * @return whether the client may send another message
   */
  private boolean answered(Frame message) throws IOException {
    Optional<WorkInProgress.Unit> begun = work.begin();
    if (begun.isEmpty()) {
      return false;
    }
    try (WorkInProgress.Unit unit = begun.get()) {
      answer(message);
    }
    ending |= !work.isRunning();
    if (ending) {
      client.drain();
    }
    return !ending;
  }

  /** The next message; a truncated one is returned too, as the last. Empty when there is none. */
  private Optional<Frame> read() throws IOException {
    Optional<Frame> complete = incoming.next();
    byte[] chunk = new byte[CHUNK];
    client.await();
    while (complete.isEmpty()) {
      int length = client.read(chunk, !incoming.isBlank());
      if (length <= 0 || incoming.size() > Limits.BODY_BYTES) {
        ending = true;
        return incoming.isBlank() ? Optional.empty() : Optional.of(incoming.rest());
      }
      incoming.add(chunk, length);
      complete = incoming.next();
    }
    return complete;
  }

  private void answer(Frame message) throws IOException {
    if (message.form() == Form.NOT_POSTED) {
      write(http("405 Method Not Allowed", "text/plain", "Send an NCIP message with POST.\n"));
      return;
    }
    RawMessage received = new RawMessage(message.body(), null, Protocol.NCIP2_TCP, null, sender());
    if (message.body().length > Limits.BODY_BYTES) {
      processor.refuseTooLarge(received);
      if (message.form() == Form.POSTED) {
        write(http("413 Content Too Large", "text/plain", "The message is too large.\n"));
      }
      ending = true;
      return;
    }
    // Some clients read one line, or only what arrives first, so the answer is one line.
    String line = new String(process(received), UTF_8).replace("\n", LINE_BREAK) + "\n";
    write(message.form() == Form.POSTED ? http("200 OK", "application/xml", line) : line);
  }

  private byte[] process(RawMessage received) {
    if (received.body().length <= LARGE) {
      return processor.process(received);
    }
    LARGE_AT_ONCE.acquireUninterruptibly();
    try {
      return processor.process(received);
    } finally {
      LARGE_AT_ONCE.release();
    }
  }

  /** The connection shows nothing but the sender's address. */
  private RemoteClient sender() {
    return new RemoteClient(client.address(), Optional.empty(), Optional.empty());
  }

  private static String http(String status, String type, String body) {
    return "HTTP/1.0 %s\r\nContent-Type: %s; charset=UTF-8\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
        .formatted(status, type, body.getBytes(UTF_8).length, body);
  }

  private void write(String text) throws IOException {
    client.write(text.getBytes(UTF_8));
  }
}
