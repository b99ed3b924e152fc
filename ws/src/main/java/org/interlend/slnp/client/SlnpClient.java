package org.interlend.slnp.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Future;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.interlend.WorkflowException;
import org.interlend.exchange.MessageFact;
import org.interlend.message.ConnectionFailure;
import org.interlend.message.DeadlineTimer;
import org.interlend.message.Transmission;
import org.interlend.operator.OperatorSetting;
import org.interlend.partners.slnp.SlnpReportServer;
import org.interlend.partners.slnp.SlnpTls;
import org.interlend.security.AllowedTargets;
import org.interlend.security.AllowedTargets.TargetRefused;
import org.interlend.slnp.wire.ReceivedReply;
import org.interlend.slnp.wire.ReplyReader;
import org.interlend.tcp.TlsContexts;
import org.interlend.text.Fact;

/**
 * Sends one command to a ZFL server and reads its reply, over a connection of its own to an address
 * that {@link AllowedTargets} has resolved.
 */
@ApplicationScoped
class SlnpClient {

  private static final Logger LOG = System.getLogger(SlnpClient.class.getName());

  /** How long a server may take to greet; many send nothing before the first command. */
  private static final Duration GREETING = Duration.ofMillis(300);

  private static final Duration MAX_CONNECT_TIME = Duration.ofSeconds(10);
  private static final int CHUNK = 8192;
  private static final int MAX_BYTES = 64 * 1024;
  private static final byte[] NOTHING = {};
  private static final byte[] QUIT = "SLNPQuit\n".getBytes(US_ASCII);

  @Inject private AllowedTargets targets;
  @Inject private TlsContexts tlsContexts;
  @Inject private Clock clock;
  @Inject private DeadlineTimer deadlineTimer;

  /**
   * One attempt.
   *
   * @param reply empty when the attempt failed
   */
  record Exchanged(Transmission sent, Optional<ReceivedReply> reply) {}

  /**
   * Sends a command and waits for the reply; the timeout covers both.
   *
   * @param tls with the key store for our certificate and what we trust; empty for none
   * @throws TargetRefused when the host leads to an internal network; nothing is sent
   */
  Exchanged send(SlnpReportServer server, Optional<SlnpTls> tls, byte[] command)
      throws TargetRefused {
    Instant began = clock.instant();
    Duration timeout = OperatorSetting.OUTBOX_TIMEOUT.asSpan();
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    Fact fault = null;
    Optional<ReceivedReply> reply = Optional.empty();
    try (Socket socket = new Socket()) {
      Future<?> deadline = deadlineTimer.after(timeout, () -> close(socket));
      try {
        reply = exchange(connect(socket, server, tls, timeout), command, server, received);
        fault = reply.isPresent() ? null : MessageFact.ANSWER_UNREADABLE.with();
      } finally {
        deadline.cancel(false);
      }
    } catch (TargetRefused refused) {
      throw refused;
    } catch (WorkflowException unusableKeyStore) {
      fault = unusableKeyStore.fact();
    } catch (IOException failure) {
      fault = fault(failure, Duration.between(began, clock.instant()), timeout);
    }
    return new Exchanged(
        new Transmission(
            began,
            clock.millis() - began.toEpochMilli(),
            server.host() + ":" + server.port(),
            0,
            received.toByteArray(),
            null,
            fault),
        reply);
  }

  private Socket connect(
      Socket socket, SlnpReportServer server, Optional<SlnpTls> tls, Duration timeout)
      throws IOException {
    InetAddress address = targets.resolve(server.host()).get(0);
    Duration connect = timeout.compareTo(MAX_CONNECT_TIME) < 0 ? timeout : MAX_CONNECT_TIME;
    socket.connect(new InetSocketAddress(address, server.port()), (int) connect.toMillis());
    if (!server.tls()) {
      return socket;
    }
    SSLSocket encrypted =
        (SSLSocket)
            tlsContexts
                .of(tls.map(SlnpTls::keyStore))
                .getSocketFactory()
                .createSocket(socket, server.host(), server.port(), true);
    SSLParameters parameters = encrypted.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    encrypted.setSSLParameters(parameters);
    encrypted.startHandshake();
    return encrypted;
  }

  private Optional<ReceivedReply> exchange(
      Socket socket, byte[] command, SlnpReportServer server, ByteArrayOutputStream received)
      throws IOException {
    ReplyReader reader = new ReplyReader(server.charset());
    Optional<ReceivedReply> reply = reader.read(greeting(socket, received));
    socket.setSoTimeout((int) OperatorSetting.OUTBOX_TIMEOUT.asSpan().toMillis());
    socket.getOutputStream().write(command);
    socket.getOutputStream().flush();
    boolean more = true;
    while (reply.isEmpty() && more && received.size() < MAX_BYTES) {
      byte[] next = read(socket, received);
      more = next.length > 0;
      reply = more ? reader.read(next) : reader.end();
    }
    quit(socket);
    return reply;
  }

  /** Lets a server speak first that greets; most wait for the client. */
  private static byte[] greeting(Socket socket, ByteArrayOutputStream received) throws IOException {
    socket.setSoTimeout((int) GREETING.toMillis());
    try {
      return read(socket, received);
    } catch (SocketTimeoutException none) {
      LOG.log(Level.TRACE, "The server does not greet", none);
      return NOTHING;
    }
  }

  /**
   * @return empty when no more comes
   */
  private static byte[] read(Socket socket, ByteArrayOutputStream received) throws IOException {
    byte[] chunk = new byte[CHUNK];
    int length = Math.max(0, socket.getInputStream().read(chunk));
    received.write(chunk, 0, length);
    return Arrays.copyOf(chunk, length);
  }

  /** Some servers hang up at once, so a failure is ignored. */
  private static void quit(Socket socket) {
    try {
      socket.getOutputStream().write(QUIT);
      socket.getOutputStream().flush();
    } catch (IOException gone) {
      LOG.log(Level.TRACE, "The server has hung up already", gone);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      LOG.log(Level.TRACE, "The connection is closed already", gone);
    }
  }

  private static Fact fault(IOException failure, Duration took, Duration timeout) {
    if (failure instanceof SocketTimeoutException || took.compareTo(timeout) >= 0) {
      return MessageFact.NOT_ANSWERED_IN_TIME.with(timeout.toSeconds());
    }
    return ConnectionFailure.of(failure);
  }
}
