package org.interlend.notices.copyright;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.notices.LetterReason;
import org.interlend.text.Language;

/**
 * The copyright statements that patrons see with every file: one text for each language, the
 * default or the library's own.
 */
@ApplicationScoped
@Transactional
public class CopyrightStatements {

  /** The greatest length of a statement, in characters. */
  public static final int MAX_LENGTH = 4000;

  @Inject private EntityManager em;

  /** The present text; its paragraphs are separated by empty lines. */
  public String text(Language language) {
    return changed(language).map(CopyrightStatement::statement).orElseGet(() -> standard(language));
  }

  /** Whether the library's own text replaces the default. */
  public boolean isChanged(Language language) {
    return changed(language).isPresent();
  }

  /** The version of the library's own text; 0 for the default. */
  public long version(Language language) {
    return changed(language).map(CopyrightStatement::version).orElse(0L);
  }

  /**
   * @param text null or blank for the default
   * @throws WorkflowException INVALID_DATA when it is too long
   */
  public void save(Language language, String text) {
    String lines = text == null ? "" : lines(text);
    if (lines.length() > MAX_LENGTH) {
      throw new WorkflowException(LetterReason.STATEMENT_TOO_LONG, null, MAX_LENGTH);
    }
    if (lines.isEmpty() || lines.equals(standard(language))) {
      changed(language).ifPresent(em::remove);
      return;
    }
    CopyrightStatement own = changed(language).orElseGet(() -> new CopyrightStatement(language));
    own.change(lines);
    em.persist(own);
    em.flush();
  }

  private Optional<CopyrightStatement> changed(Language language) {
    return Optional.ofNullable(em.find(CopyrightStatement.class, language));
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
        .strip();
  }

  /** The default text. */
  static String standard(Language language) {
    String name = "copyright.%s.txt".formatted(language.code());
    try (InputStream file = CopyrightStatements.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
