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

  /** More than the 20 connections that the server allows. */
  @Test
  void slowConnectionsOfOneAddressDoNotKeepOthersOut() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int n = 0; n < 30; n++) {
        var socket =
            new Socket(
                InetAddress.getLoopbackAddress(),
                server.tcpPort(),
                InetAddress.getByName("127.0.0.2"),
                0);
        socket.getOutputStream().write("<NCIPMessage".getBytes(US_ASCII));
        slow.add(socket);
      }

      try (var other = new Socket(InetAddress.getLoopbackAddress(), server.tcpPort())) {
        other.setSoTimeout(10_000);
        other
            .getOutputStream()
            .write("<NCIPMessage><LookupUser/></NCIPMessage>\n".getBytes(US_ASCII));
        assertThat(new String(other.getInputStream().readNBytes(5), US_ASCII)).isEqualTo("<?xml");
      }
    } finally {
      for (var socket : slow) {
        socket.close();
      }
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
