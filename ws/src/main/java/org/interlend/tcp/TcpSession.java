package org.interlend.tcp;

import java.io.IOException;
import java.util.Optional;
import org.interlend.lifecycle.WorkInProgress;

/**
 * The session of one client: a message, its answer, then the next.
 *
 * @param <M> a message as it was received
 */
public abstract class TcpSession<M extends MessageBuffer.Message> {

  private static final int CHUNK = 8192;

  protected final AcceptedConnection client;
  private final TcpListener listener;
  private final MessageBuffer<M> incoming;
  private final WorkInProgress work;

  /**
   * @param listener that accepted the client; once it is closed, no further message is served
   */
  protected TcpSession(
      AcceptedConnection client,
      TcpListener listener,
      MessageBuffer<M> incoming,
      WorkInProgress work) {
    this.client = client;
    this.listener = listener;
    this.incoming = incoming;
    this.work = work;
  }

  /**
   * Answers a message.
   *
   * @throws IOException when the connection is lost
   */
  protected abstract void answer(M message) throws IOException;

  /**
   * Serves the client until it closes, sends its last message, breaks one off, is silent for too
   * long, the listener is closed, or the server has been told to stop.
   *
   * @throws IOException when the connection is lost
   */
  public void serve() throws IOException {
    Optional<M> message = read();
    while (message.isPresent()) {
      client.process();
      message = answered(message.get()) ? read() : Optional.empty();
    }
  }

  /**
   * @return whether the client may send another message
   */
  private boolean answered(M message) throws IOException {
    Optional<WorkInProgress.Unit> begun = work.begin();
    if (begun.isEmpty()) {
      return false;
    }
    try (WorkInProgress.Unit unit = begun.get()) {
      answer(message);
    }
    boolean ending = message.isLast() || !work.isRunning();
    if (ending) {
      client.drain();
    }
    return !ending;
  }

  /** The next message; one that was broken off is returned too. Empty when there is none. */
  private Optional<M> read() throws IOException {
    client.await();
    if (!listener.isOpen()) {
      return Optional.empty();
    }
    Optional<M> next = incoming.next();
    byte[] chunk = new byte[CHUNK];
    while (next.isEmpty()) {
      int length = client.read(chunk, !incoming.isBlank());
      if (length <= 0) {
        return incoming.isBlank() ? Optional.empty() : Optional.of(incoming.rest());
      }
      incoming.add(chunk, length);
      next = incoming.next();
    }
    return next;
  }
}
