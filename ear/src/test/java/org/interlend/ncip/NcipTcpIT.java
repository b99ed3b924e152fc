package org.interlend.ncip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.Ncip1Message;
import org.interlend.support.NcipAnswer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clients that use a plain socket without HTTP. */
@OnOneDatabase
class NcipTcpIT {

  private static final int CONNECTIONS = 20;

  private final InterlendServer server;
  private final Records records;

  NcipTcpIT(InterlendServer server) {
    this.server = server;
    records = new Records(server);
  }

  @Test
  @DisplayName(
      "C1e a message of version 1 is answered by one line, while the client keeps its end open")
  void aMessageIsAnsweredByOneLine() throws IOException {
    var number = fresh("TCP");
    try (var socket = connect()) {
      // As DataOutputStream.writeBytes sends it: only the lower byte of every character.
      send(socket, Ncip1Message.acceptItem(number, number).xml() + "\n", ISO_8859_1.name());

      var line = line(socket);

      assertThat(line).startsWith("<NCIPMessage version=").doesNotContain("HTTP").endsWith(">\n");
      assertThat(NcipAnswer.valid(line.getBytes(UTF_8)).succeeds("AcceptItem").isVersionOne())
          .isTrue();
      assertThat(socket.getInputStream().available()).isZero();
    }
    assertThat(records.temporaryRecords(number)).containsExactly(1L, 1L, 1L, 1L);
    assertThat(records.value("select protocol from exchange where request_id = ?", number))
        .isEqualTo("NCIP1_TCP");
    assertThat(records.value("select peer from exchange where request_id = ?", number).toString())
        .contains("127.0.0.1");
  }

  @Test
  @DisplayName("C1e several messages follow one another, with line breaks within or none between")
  void severalMessagesFollowOneAnother() throws IOException {
    var number = fresh("TCP");
    var pretty = acceptItem(number, number).book("Two\nlines").xml().replace("><", ">\n  <");
    try (var socket = connect()) {
      send(socket, pretty + "\r\n", "UTF-8");
      NcipAnswer.valid(line(socket).getBytes(UTF_8)).succeeds("AcceptItem");
      var back = checkInItem(number).desiring("ItemElementType", "Bibliographic Description").xml();
      send(socket, back + lookupUser("P0043177").xml() + "\n<NCIPMessage", "UTF-8");

      assertThat(line(socket)).contains("<ns1:CheckInItemResponse>");
      NcipAnswer.valid(line(socket).getBytes(UTF_8)).succeeds("LookupUser");
      send(socket, ">no message</NCIPMessage>", "UTF-8");
      assertThat(line(socket)).contains("Problem");
    }
    assertThat(records.status(number)).isEqualTo("REQUEST_COMPLETED");
    assertThat(records.rows("select protocol from exchange where request_id = ?", number))
        .contains(List.of("NCIP2_TCP"));
  }

  @Test
  @DisplayName("C1e an incomplete message is dropped after the idle limit, and is in the journal")
  void anIncompleteMessageIsDropped() throws IOException {
    var number = fresh("HALF");
    var before = records.snapshot();
    try (var socket = connect()) {
      var xml = acceptItem(number, number).xml();
      send(socket, xml.substring(0, xml.indexOf("PickupLocation")), "UTF-8");

      assertThat(toTheEnd(socket)).contains("Invalid Message Syntax Error").endsWith("\n");
    }
    assertThat(records.snapshot()).isEqualTo(before);
    var kept =
        records.rows(
            "select request_body from exchange where protocol = 'NCIP2_TCP' order by id desc");
    assertThat(new String((byte[]) kept.get(0).get(0), UTF_8)).contains(number);
    try (var silent = connect()) {
      assertThat(toTheEnd(silent)).isEmpty();
    }
  }

  @Test
  @DisplayName("a client that sends byte by byte has the time of one message, not more")
  void aSlowClientHasTheTimeOfOneMessage() throws IOException, InterruptedException {
    try (var socket = connect()) {
      var began = System.nanoTime();
      var xml = acceptItem(fresh("SLOW"), "SLOW").xml().getBytes(UTF_8);
      try {
        for (int i = 0; socket.getInputStream().available() == 0 && i < 40; i++) {
          socket.getOutputStream().write(xml[i]);
          Thread.sleep(250);
        }
      } catch (IOException connectionClosed) {
        // as expected
      }
      assertThat((System.nanoTime() - began) / 1_000_000_000L).isBetween(3L, 9L);
    }
  }

  @Test
  @DisplayName("an HTTP head on the socket is answered as HTTP, whatever length it declares")
  void anHttpHeadIsAnsweredAsHttp() throws IOException {
    var number = fresh("TCP");
    try (var socket = connect()) {
      var xml = acceptItem(number, number).book("Über Dünen").xml();
      send(
          socket,
          "POST /ncip HTTP/1.0\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(xml.length(), xml),
          "UTF-8");

      var answer = toTheEnd(socket);

      assertThat(answer).startsWith("HTTP/1.0 200 OK\r\nContent-Type: application/xml");
      NcipAnswer.valid(answer.substring(answer.indexOf("<?xml")).getBytes(UTF_8))
          .succeeds("AcceptItem");
    }
    try (var socket = connect()) {
      send(socket, "GET / HTTP/1.1\r\nHost: here\r\n\r\n", "UTF-8");
      assertThat(toTheEnd(socket)).startsWith("HTTP/1.0 405 ");
    }
  }

  @Test
  @DisplayName("C12 address, secret and message identify the partner as at the other endpoints")
  void authenticationAppliesToTcpToo() throws IOException {
    try (var partner = Broker.open(server)) {
      partner
          .with("secret", "open-sesame-of-the-broker")
          .with("authentication", Map.of("allowedAddresses", List.of("192.0.2.7")));
      var message =
          lookupUser("P0043177").profile(partner.code()).secret("open-sesame-of-the-broker");
      try (var socket = connect()) {
        send(socket, message.xml(), "UTF-8");
        assertThat(line(socket)).contains("Agency Authentication Failed");
        partner.with("authentication", Map.of("allowedAddresses", List.of("127.0.0.0/8")));
        send(socket, message.xml(), "UTF-8");
        NcipAnswer.valid(line(socket).getBytes(UTF_8)).succeeds("LookupUser");
        send(socket, message.secret("wrong").xml(), "UTF-8");
        assertThat(line(socket)).contains("Agency Authentication Failed");
      }
    }
  }

  @Test
  @DisplayName("a too large or invalid message ends the connection; the next client is served")
  void aTooLargeOrInvalidMessageEndsTheConnection() throws IOException {
    try (var socket = connect()) {
      try {
        send(socket, "<NCIPMessage>" + "x".repeat(3 * 1024 * 1024), "UTF-8");
        assertThat(toTheEnd(socket)).doesNotContain("Response");
      } catch (IOException connectionClosed) {
        // as expected
      }
    }
    try (var socket = connect()) {
      send(socket, "HELO there\n", "UTF-8");
      assertThat(line(socket)).contains("Invalid Message Syntax Error");
      send(socket, lookupUser("P0043177").xml(), "UTF-8");
      assertThat(line(socket)).contains("LookupUserResponse");
    }
  }

  @Test
  @DisplayName("clients over the limit are turned away until others disconnect")
  void clientsOverTheLimitAreTurnedAway() throws IOException, InterruptedException {
    var clients = new ArrayList<Socket>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        clients.add(connect());
      }
      try (var oneTooMany = connect()) {
        assertThat(oneTooMany.getInputStream().read()).isEqualTo(-1);
      }
    } finally {
      for (var client : clients) {
        client.close();
      }
    }
    for (int i = 0; i < 50; i++) {
      try (var socket = connect()) {
        send(socket, lookupUser("P0043177").xml(), "UTF-8");
        if (socket.getInputStream().read() == '<') {
          return;
        }
      } catch (IOException turnedAway) {
        // not all other clients have disconnected yet
      }
      Thread.sleep(100);
    }
    throw new AssertionError("New clients are refused although all others have disconnected");
  }

  private Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.tcpPort());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static void send(Socket socket, String text, String charset) throws IOException {
    socket.getOutputStream().write(text.getBytes(charset));
    socket.getOutputStream().flush();
  }

  private static String line(Socket socket) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = socket.getInputStream().read(); b >= 0; b = socket.getInputStream().read()) {
      line.write(b);
      if (b == '\n') {
        break;
      }
    }
    return line.toString(UTF_8);
  }

  private static String toTheEnd(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), UTF_8);
  }
}
