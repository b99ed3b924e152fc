package org.interlend.console;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.interlend.WorkflowException;
import org.interlend.requests.file.FileInput;

/** Reads files that staff upload in a form. */
public final class UploadReader {

  private static final int MAX_TEXT_BYTES = 1_000_000;

  private UploadReader() {}

  /**
   * @param upload the form's part with a text in UTF-8, or null
   * @throws WorkflowException MISSING_DATA when no file was selected, or an empty one; INVALID_DATA
   *     when it is larger than a megabyte or not in UTF-8
   */
  public static String text(Part upload) {
    if (upload == null || upload.getSize() == 0) {
      throw new WorkflowException(ConsoleReason.NO_IMPORT_FILE_CHOSEN);
    }
    if (upload.getSize() > MAX_TEXT_BYTES) {
      throw new WorkflowException(ConsoleReason.IMPORT_FILE_TOO_LARGE);
    }
    try (InputStream bytes = upload.getInputStream()) {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.readAllBytes()))
          .toString();
    } catch (CharacterCodingException otherCharset) {
      throw new WorkflowException(ConsoleReason.NOT_UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param upload the form's part, or null
   * @throws WorkflowException MISSING_DATA when no file was selected
   */
  public static FileInput read(Part upload) {
    if (upload == null) {
      throw new WorkflowException(ConsoleReason.NO_FILE_CHOSEN);
    }
    try (InputStream bytes = upload.getInputStream()) {
      return new FileInput(
          upload.getSubmittedFileName(), upload.getContentType(), bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
