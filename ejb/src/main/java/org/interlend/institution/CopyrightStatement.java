package org.interlend.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;

/** What patrons are told about copyright beside every file they are handed. */
@ApplicationScoped
@Transactional
public class CopyrightStatement {

  /** The most characters it may have. */
  public static final int LONGEST = 4000;

  @Inject private Institutions institutions;

  /** The text that counts now; its paragraphs are separated by empty lines. */
  public String text() {
    return institutions.find().flatMap(Institution::copyrightStatement).orElseGet(this::standard);
  }

  /** Whether the library has put its own text in the place of the default. */
  public boolean isChanged() {
    return institutions.find().flatMap(Institution::copyrightStatement).isPresent();
  }

  /**
   * @param text null or blank for the default
   * @throws WorkflowProblem INVALID_DATA when it is too long; UNKNOWN_CODE while no institution has
   *     been entered
   */
  public void save(String text) {
    String lines = text == null ? "" : lines(text);
    if (lines.length() > LONGEST) {
      throw new WorkflowProblem(
          ProblemKind.INVALID_DATA,
          null,
          null,
          "The statement may have %d characters at most.".formatted(LONGEST));
    }
    boolean own = !lines.isEmpty() && !lines.equals(standard());
    institutions.get().sayOfCopyright(own ? lines : null);
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
        .strip();
  }

  /** The text that is shipped. */
  public String standard() {
    try (InputStream file = CopyrightStatement.class.getResourceAsStream("copyright.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
