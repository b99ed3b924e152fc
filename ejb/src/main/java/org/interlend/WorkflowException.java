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

  /** Throws it; for a method reference. */
  public void raise() {
    throw this;
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

  /**
   * The field that is refused, by the name that bodies of the management API and forms have for it:
   * the setting, or else what the problem is about.
   */
  public Optional<String> field() {
    return setting().or(() -> Optional.ofNullable(about()).map(about -> about.field));
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

  /** The value a problem is about, from which an endpoint finds its own element. */
  public enum Subject {
    PATRON("patron"),
    PIN("pin"),
    ADDRESS("address.line1"),
    ITEM("barcode"),
    REQUEST("id"),
    PARTNER("partner"),
    CONNECTION("protocol"),
    REQUEST_LINK("requestLink"),
    WORKFLOW_PROFILE("code"),
    BORROWING_PROFILE("borrowingProfile"),
    LENDING_PROFILE("lendingProfile"),
    ALLOWED_ADDRESSES("authentication.allowedAddresses"),
    CLIENT_CERTIFICATE("authentication.certificate"),
    PICKUP_LIBRARY("pickupLibrary"),
    LIBRARY("library"),
    LOCATION("location"),
    LOCATIONS("locations"),
    DESK("desk"),
    DESKS("desks"),
    DUE_DATE("dueDate"),
    LAST_DAY("wantedUntil"),
    FILE("file"),
    TITLE("title"),
    ACCOUNT("account"),
    INSTITUTION("institution"),
    TERMS("code"),
    ENTRY("entry"),
    REFERENCE("reference"),
    AMOUNT("amount"),
    NOTE("note"),
    REASON("reasonCode"),
    ROLES("roles"),
    EXPIRES("expires"),
    EMAIL("email"),
    PASSWORD("password"),
    CURRENT_PASSWORD("current"),
    HOURS("weekly");

    private final String field;

    Subject(String field) {
      this.field = field;
    }
  }
}
