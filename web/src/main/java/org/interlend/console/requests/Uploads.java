package org.interlend.console.requests;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.interlend.WorkflowProblem;
import org.interlend.console.ConsoleReason;
import org.interlend.requests.file.NewFile;

/** Reads files that staff upload in a form. */
public final class Uploads {

  private Uploads() {}

  /**
   * @param upload the form's part, or null
   * @throws WorkflowProblem MISSING_DATA when no file was selected
   */
  public static NewFile read(Part upload) {
    if (upload == null) {
      throw new WorkflowProblem(ConsoleReason.NO_FILE_CHOSEN, null);
    }
    try (InputStream bytes = upload.getInputStream()) {
      return new NewFile(
          upload.getSubmittedFileName(), upload.getContentType(), bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
