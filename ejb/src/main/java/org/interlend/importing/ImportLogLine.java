package org.interlend.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.interlend.text.Facts;
import org.interlend.text.Text;

/**
 * What an import says of one record: why it or a part of it was refused, or what a dry run would
 * change. It lives as long as its import.
 */
@Entity
@Table(name = "file_import_line")
@IdClass(ImportLogLine.Key.class)
public class ImportLogLine {

  private static final int NUMBER = 100;

  @Id
  @Column(name = "import_id")
  private long importId;

  @Id private int line;

  @Column(name = "record_at")
  private long recordAt;

  @Column(name = "record_number")
  private String recordNumber;

  @Enumerated(EnumType.STRING)
  private RecordResult.Outcome outcome;

  private Facts facts;

  protected ImportLogLine() {}

  ImportLogLine(
      long importId,
      int line,
      long recordAt,
      String recordNumber,
      RecordResult.Outcome outcome,
      Facts facts) {
    this.importId = importId;
    this.line = line;
    this.recordAt = recordAt;
    this.recordNumber = Text.fit(recordNumber, NUMBER);
    this.outcome = outcome;
    this.facts = facts;
  }

  /** Its number in the import, from 1. */
  public int line() {
    return line;
  }

  /** The number of the record in the file, or of its line, from 1. */
  public long recordAt() {
    return recordAt;
  }

  /** The record number, or null. */
  public String recordNumber() {
    return recordNumber;
  }

  /** What became of the record, or would become of it in a dry run. */
  public RecordResult.Outcome outcome() {
    return outcome;
  }

  /**
   * The reasons, or what would change, as sentences.
   *
   * @param kind of the import
   */
  public List<String> sentences(ImportKind kind, Locale locale) {
    return facts.sentences(kind.bundle(), locale);
  }

  /** The sentences as one text. */
  public String text(ImportKind kind, Locale locale) {
    return String.join("; ", sentences(kind, locale));
  }

  /** Import and line. */
  public static final class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long importId;
    private int line;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.importId == importId && key.line == line;
    }

    @Override
    public int hashCode() {
      return Objects.hash(importId, line);
    }
  }
}
