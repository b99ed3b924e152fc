package org.interlend.notices.copyright;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.interlend.text.Language;

/** The library's own copyright statement in one language; it replaces the default. */
@Entity
@Table(name = "copyright_statement")
public class CopyrightStatement {

  @Id
  @Enumerated(EnumType.STRING)
  private Language language;

  private String statement;
  @Version private long version;

  protected CopyrightStatement() {}

  CopyrightStatement(Language language) {
    this.language = language;
  }

  void change(String statement) {
    this.statement = statement;
  }

  String statement() {
    return statement;
  }

  long version() {
    return version;
  }
}
