package org.interlend.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import org.interlend.support.InterlendServer;

/** The part of the server's heap that is in use after a full collection. */
final class LiveHeap {

  private static final long MEGABYTE = 1024 * 1024;

  private LiveHeap() {}

  /**
   * Makes the server collect its heap, by the JDK's own tool, and reads what is left.
   *
   * @return megabytes
   */
  static long megabytes(InterlendServer server) throws IOException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(jcmd, Long.toString(server.java().pid()), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    try (var out = process.getInputStream()) {
      var lines = new String(out.readAllBytes(), UTF_8).lines().toList();
      // The last line is: Total <objects> <bytes>
      var total = lines.get(lines.size() - 1).strip().split("\\s+");
      return Long.parseLong(total[total.length - 1]) / MEGABYTE;
    }
  }
}
