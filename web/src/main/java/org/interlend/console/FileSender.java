package org.interlend.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.interlend.borrowing.FileDeliveries;
import org.interlend.borrowing.StoredFile;

/**
 * Hands files out to be saved. None is ever shown as a page of ours, whatever it holds: its sender
 * is a stranger.
 */
@ApplicationScoped
public class FileSender {

  @Inject private FileDeliveries files;

  /** Sends the file part by part, so that no more than one is in memory. */
  public void send(StoredFile file, HttpServletResponse response) throws IOException {
    byte[] part = part(file, 0);
    response.setContentType(file.mediaType());
    response.setContentLengthLong(file.size());
    response.setHeader("Content-Disposition", disposition(file.name()));
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    var out = response.getOutputStream();
    out.write(part);
    for (int number = 1; number < file.parts(); number++) {
      out.write(part(file, number));
    }
  }

  /**
   * When it is removed in the midst of being sent, the browser learns that something is missing.
   */
  private byte[] part(StoredFile file, int number) throws IOException {
    return files
        .part(file, number)
        .orElseThrow(() -> new IOException("Part %d of a file is gone".formatted(number)));
  }

  /** The name in ASCII for old browsers, and as it is for all others (RFC 6266). */
  private static String disposition(String name) {
    String plain = name.replaceAll("[^ -~]|[\"\\\\]", "_");
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
  }
}
