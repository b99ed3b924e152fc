package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import org.interlend.system.InterlendServer;
import org.interlend.system.OnOneDatabase;
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

  private static boolean isOpen(Socket socket) {
    try {
      socket.getOutputStream().write(' ');
      return true;
    } catch (IOException closed) {
      return false;
    }
  }
}
