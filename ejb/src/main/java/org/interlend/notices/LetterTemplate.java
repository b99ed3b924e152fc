package org.interlend.notices;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.interlend.text.Language;

/** The library's own template of a kind of letter in one language; it replaces the default. */
@Entity
@Cacheable
@Table(name = "letter_template")
public class LetterTemplate {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter_template_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  private LetterKind kind;

  @Enumerated(EnumType.STRING)
  private Language language;

  private String subject;
  private String body;
  @Version private long version;

  protected LetterTemplate() {}

  LetterTemplate(LetterKind kind, Language language) {
    this.kind = kind;
    this.language = language;
  }

  void change(LetterText text) {
    subject = text.subject();
    body = text.body();
  }

  boolean isOf(LetterKind kind, Language language) {
    return this.kind == kind && this.language == language;
  }

  long version() {
    return version;
  }

  LetterText text() {
    return new LetterText(subject, body);
  }
}
