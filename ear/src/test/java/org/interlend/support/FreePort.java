package org.interlend.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports of the loopback address for the servers and peers of tests. Each process that runs tests
 * beside others has a range of its own, so that two never choose the same port while nothing
 * listens there yet, and a message that is sent to a closed peer again never reaches another test.
 * All are below the ports that the system gives to outgoing connections.
 */
public final class FreePort {

  private static final int LOWEST = 12_000;
  private static final int IN_RANGE = 4_000;

  /** Set by the build, from 1; a program that runs alone has none. */
  private static final int PROCESS = Integer.getInteger("test.process", 0);

  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(IN_RANGE));

  private FreePort() {}

  /** A port on which nothing listens now; within this process another one each time. */
  public static int next() {
    for (int tried = 0; tried < IN_RANGE; tried++) {
      int port = LOWEST + PROCESS * IN_RANGE + Math.floorMod(NEXT.getAndIncrement(), IN_RANGE);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No free port");
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
