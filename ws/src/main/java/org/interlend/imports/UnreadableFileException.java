package org.interlend.imports;

import java.util.Locale;
import org.interlend.importing.ImportProblem;

/** A file, or the rest of it, is not readable. */
public final class UnreadableFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ImportProblem kind;
  private final String detail;

  public UnreadableFileException(ImportProblem kind) {
    this(kind, null);
  }

  /**
   * @param detail the name, number or message that the problem refers to
   */
  public UnreadableFileException(ImportProblem kind, String detail) {
    super(kind.sentence(detail, Locale.ENGLISH));
    this.kind = kind;
    this.detail = detail;
  }

  ImportProblem kind() {
    return kind;
  }

  String detail() {
    return detail;
  }
}
