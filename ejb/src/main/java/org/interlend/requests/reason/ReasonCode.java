package org.interlend.requests.reason;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import org.interlend.text.Language;

/** A reason that staff can choose for a step. It is never deleted, since histories name it. */
@Entity
@Cacheable
@Table(name = "reason_code")
public class ReasonCode extends ReasonSettings {

  /** The delivered reason that what is requested does not exist as it is cited. */
  public static final String WRONG_CITATION = "WrongCitation";

  private static final long serialVersionUID = 1L;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reason_code_seq")
  private Long id;

  private String code;

  @Version private long version;

  protected ReasonCode() {}

  ReasonCode(String code) {
    this.code = code;
  }

  /** The reason in the reader's language. */
  public String label(Locale locale) {
    return switch (Language.of(locale.getLanguage())) {
      case EN -> english();
      case DE -> german();
      case SV -> swedish();
    };
  }

  public String code() {
    return code;
  }

  public long version() {
    return version;
  }
}
