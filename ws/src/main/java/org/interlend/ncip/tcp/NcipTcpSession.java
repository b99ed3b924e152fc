package org.interlend.ncip.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.interlend.exchange.MessageProtocol;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.ncip.NcipProcessor;
import org.interlend.ncip.RawMessage;
import org.interlend.ncip.remote.RemoteClient;
import org.interlend.ncip.tcp.Frame.Form;
import org.interlend.tcp.AcceptedConnection;
import org.interlend.tcp.TcpListener;
import org.interlend.tcp.TcpSession;

/** The session of one client of NCIP over plain TCP. */
final class NcipTcpSession extends TcpSession<Frame> {

  /**
   * Messages of this size or more count as large; parsing one takes many times its size in memory.
   */
  private static final int LARGE = 128 * 1024;

  /** How many large messages all connections may process at once. */
  private static final Semaphore LARGE_AT_ONCE = new Semaphore(4);

  private static final String LINE_BREAK = "&#10;";

  private final NcipProcessor processor;

  NcipTcpSession(
      AcceptedConnection client,
      TcpListener listener,
      NcipProcessor processor,
      WorkInProgress work) {
    super(client, listener, new NcipMessageBuffer(), work);
    this.processor = processor;
  }

  @Override
  protected void answer(Frame message) throws IOException {
    if (message.form() == Form.NOT_POSTED) {
      write(http("405 Method Not Allowed", "text/plain", "Send an NCIP message with POST.\n"));
      return;
    }
    RawMessage received =
        new RawMessage(message.body(), null, MessageProtocol.NCIP2_TCP, null, sender());
    if (message.isTooLarge()) {
      processor.refuseTooLarge(received);
      if (message.form() == Form.POSTED) {
        write(http("413 Content Too Large", "text/plain", "The message is too large.\n"));
      }
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
