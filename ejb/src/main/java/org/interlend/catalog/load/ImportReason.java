package org.interlend.catalog.load;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.interlend.text.Fact;
import org.interlend.text.Facts;
import org.interlend.text.Text;

/** The reason why an import refused a record or a part of it. It is kept with its import. */
@Entity
@Table(name = "catalog_import_reason")
@IdClass(ImportReason.Key.class)
public class ImportReason {

  private static final int NUMBER = 64;

  @Id
  @Column(name = "import_id")
  private long importId;

  @Id private int line;

  @Column(name = "record_at")
  private long recordAt;

  @Column(name = "record_number")
  private String recordNumber;

  private Facts reason;

  protected ImportReason() {}

  ImportReason(long importId, int line, long recordAt, String recordNumber, Fact reason) {
    this.importId = importId;
    this.line = line;
    this.recordAt = recordAt;
    this.recordNumber = Text.fit(recordNumber, NUMBER);
    this.reason = Facts.of(reason);
  }

  /** Its number in the import, from 1. */
  public int line() {
    return line;
  }

  /** The number of the record in the file, from 1. */
  public long recordAt() {
    return recordAt;
  }

  /** The record number, or null. */
  public String recordNumber() {
    return recordNumber;
  }

  public String reason(Locale locale) {
    return reason.list().get(0).sentence(RecordFault.BUNDLE, locale);
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
