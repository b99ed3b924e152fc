package org.interlend.imports;

import java.util.Locale;
import org.interlend.importing.ImportFailure;

/** A file, or the rest of it, is not readable. */
public final class UnreadableFileException extends Exception {

  private final ImportFailure kind;
  private final String detail;

  public UnreadableFileException(ImportFailure kind) {
    this(kind, null);
  }

  /**
   * @param detail the name, number or message that the problem refers to
   */
  public UnreadableFileException(ImportFailure kind, String detail) {
    super(kind.sentence(detail, Locale.ENGLISH));
    this.kind = kind;
    this.detail = detail;
  }

  ImportFailure kind() {
    return kind;
  }

  String detail() {
    return detail;
  }
}
