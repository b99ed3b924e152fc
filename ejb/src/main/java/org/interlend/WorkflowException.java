package org.interlend;

import jakarta.ejb.ApplicationException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.interlend.text.Fact;

/**
 * The exception for every refusal by the library. It rolls the transaction back, and becomes a
 * sentence where people read it.
 */
@ApplicationException(rollback = true)
public class WorkflowException extends RuntimeException {

  private final RefusalReason reason;
  private final String value;
  private final Fact fact;
  private String setting;

  /** A refusal that no value is at fault for. */
  public WorkflowException(RefusalReason reason) {
    this(reason, null);
  }

  /**
   * @param value the value at fault as it was given, or null when there was none
   * @param more further values for the sentence
   */
  public WorkflowException(RefusalReason reason, Object value, Object... more) {
    this.reason = reason;
    this.value = Objects.toString(value, null);
    this.fact = reason.fact(value, more);
  }

  public RefusalReason reason() {
    return reason;
  }

  public ProblemKind kind() {
    return reason.problem().kind();
  }

  public Subject about() {
    return reason.problem().about();
  }

  /** The invalid value as given, or null. */
  public String value() {
    return value;
  }

  /**
   * The same refusal, of the value of a setting.
   *
   * @param setting its path as the management API has it, such as {@code slnp.port}
   */
  public WorkflowException at(String setting) {
    this.setting = setting;
    return this;
  }

  /** The path of the setting whose value is refused, if it is one. */
  public Optional<String> setting() {
    return Optional.ofNullable(setting);
  }

  /** Checks the value of a setting, which a refusal then names. */
  public static <T> T checked(String setting, Supplier<T> check) {
    try {
      return check.get();
    } catch (WorkflowException refusal) {
      throw refusal.at(setting);
    }
  }

  /** As {@link #checked(String, Supplier)}, for a check without a result. */
  public static void check(String setting, Runnable check) {
    checked(
        setting,
        () -> {
          check.run();
          return null;
        });
  }

  /** The reason with its values, for a record of it. */
  public Fact fact() {
    return fact;
  }

  /** What is wrong and, where it helps, what to do. */
  public String sentence(Locale locale) {
    return reason.sentence(fact, locale);
  }

  /** The sentence in English, for the log. */
  @Override
  public String getMessage() {
    return sentence(Locale.ENGLISH);
  }

  /**
   * The value a problem is about, from which an endpoint or page finds its own element or field.
   */
  public enum Subject {
    PATRON,
    PIN,
    ADDRESS,
    ITEM,
    REQUEST,
    PARTNER,
    CONNECTION,
    REQUEST_LINK,
    WORKFLOW_PROFILE,
    BORROWING_PROFILE,
    LENDING_PROFILE,
    ALLOWED_ADDRESSES,
    CLIENT_CERTIFICATE,
    PICKUP_LIBRARY,
    LIBRARY,
    LOCATION,
    DESK,
    DUE_DATE,
    LAST_DAY,
    FILE,
    TITLE,
    ACCOUNT,
    INSTITUTION,
    TERMS,
    ENTRY,
    REFERENCE,
    AMOUNT,
    NOTE,
    REASON,
    ROLES,
    EXPIRES,
    EMAIL,
    PASSWORD,
    CURRENT_PASSWORD,
    HOURS
  }
}
