package org.interlend.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.interlend.requests.file.StoredFileMetadata;
import org.interlend.requests.file.StoredFiles;
import org.interlend.text.Text;

/**
 * Sends files as downloads. The browser never shows one as a page of this site, because its content
 * comes from an untrusted sender.
 */
@ApplicationScoped
public class FileSender {

  @Inject private StoredFiles files;

  /** Sends the file part by part, so that only one part is in memory. */
  public void send(StoredFileMetadata file, HttpServletResponse response) throws IOException {
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
   * When the file is deleted during the download, the browser sees that the download is incomplete.
   */
  private byte[] part(StoredFileMetadata file, int number) throws IOException {
    return files
        .part(file, number)
        .orElseThrow(() -> new IOException("Part %d of a file is gone".formatted(number)));
  }

  /** The name in ASCII for old browsers, and the full name for all others (RFC 6266). */
  private static String disposition(String name) {
    String plain = name.replaceAll("[^ -~]|[\"\\\\]", "_");
    String encoded = Text.percentEncoded(name).replace("*", "%2A");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
  }
}
