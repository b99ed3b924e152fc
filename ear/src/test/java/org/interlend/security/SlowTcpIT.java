package org.interlend.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;

/** NCIP clients over TCP that keep a connection and send nothing; the idle limit is 2 s. */
@OnOneDatabase
class SlowTcpIT {

  private final InterlendServer server;

  SlowTcpIT(InterlendServer server) {
    this.server = server;
  }

  @Test
  void blanksDoNotKeepATcpConnectionOpen() throws Exception {
    var began = Instant.now();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.tcpPort())) {
      var limit = began.plusSeconds(15);
      while (isOpen(socket) && Instant.now().isBefore(limit)) {
        Thread.sleep(250);
      }
    }

    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void slowConnectionsOfOneAddressDoNotKeepOthersOut() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      occupy(slow, "<NCIPMessage");

      assertOthersAreServed();
    } finally {
      closeAll(slow);
    }
  }

  @Test
  void connectionsThatGoOnAfterTheirAnswerDoNotKeepOthersOut() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      occupy(slow, "GET / HTTP/1.0\n\n");
      var dripping = new Thread(() -> drip(slow));
      dripping.start();
      Thread.sleep(1_000);

      assertOthersAreServed();
      dripping.interrupt();
      dripping.join();
    } finally {
      closeAll(slow);
    }
  }

  /** More than the 20 connections that the server allows. */
  private void occupy(List<Socket> slow, String sent) throws IOException {
    for (int n = 0; n < 30; n++) {
      var socket =
          new Socket(
              InetAddress.getLoopbackAddress(),
              server.tcpPort(),
              InetAddress.getByName("127.0.0.2"),
              0);
      slow.add(socket);
      socket.getOutputStream().write(sent.getBytes(US_ASCII));
    }
  }

  /** The server closes a connection that has been silent for 500 ms after its answer. */
  private static void drip(List<Socket> slow) {
    try {
      while (true) {
        slow.forEach(SlowTcpIT::isOpen);
        Thread.sleep(200);
      }
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }

  private void assertOthersAreServed() throws IOException {
    try (var other = new Socket(InetAddress.getLoopbackAddress(), server.tcpPort())) {
      other.setSoTimeout(10_000);
      other
          .getOutputStream()
          .write("<NCIPMessage><LookupUser/></NCIPMessage>\n".getBytes(US_ASCII));
      assertThat(new String(other.getInputStream().readNBytes(5), US_ASCII)).isEqualTo("<?xml");
    }
  }

  private static void closeAll(List<Socket> sockets) throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }

  private static boolean isOpen(Socket socket) {
    try {
      socket.getOutputStream().write(' ');
      return true;
    } catch (IOException closed) {
      return false;
    }
  }
}
