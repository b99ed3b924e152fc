package org.interlend.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Runs the built server in the foreground with demonstration data, for {@code ./mvnw} alone. It
 * runs inside Maven's process, so that the server stops whenever Maven stops.
 */
public final class DemoServer {

  private DemoServer() {}

  /**
   * Starts the server and returns when it stops.
   *
   * @param args the server's directory, then the directory that keeps the demonstration data
   *     between builds
   * @throws IllegalStateException when the server stops by itself with an error
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    var windows = File.separatorChar == '\\';
    var script = Path.of(args[0], "bin", windows ? "standalone.bat" : "standalone.sh");
    var command = new ProcessBuilder(script.toString()).inheritIO();
    command.environment().putIfAbsent("INTERLEND_DEMO", "true");
    command.environment().putIfAbsent("INTERLEND_DATA_DIR", args[1]);
    command.environment().putIfAbsent("INTERLEND_STOP_SETTLE", "PT0S");
    command.environment().put("NOPAUSE", "true");

    var server = command.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
    var status = server.waitFor();
    if (status != 0) {
      throw new IllegalStateException("The server ended with status " + status);
    }
  }

  private static void stop(Process server) {
    server.destroy();
    try {
      server.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
