package org.interlend;

import jakarta.ejb.ApplicationException;

/**
 * The exception for every refusal by the library. It rolls the transaction back, and its message
 * tells a librarian what happened and what to do.
 */
@ApplicationException(rollback = true)
public class WorkflowProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final Subject about;
  private final String value;

  /**
   * @param kind why it is refused
   * @param about which of the given values is at fault
   * @param value that value, or null when there was none
   * @param sentence what is wrong and, where it helps, what to do
   */
  public WorkflowProblem(ProblemKind kind, Subject about, String value, String sentence) {
    super(sentence);
    this.kind = kind;
    this.about = about;
    this.value = value;
  }

  public ProblemKind kind() {
    return kind;
  }

  public Subject about() {
    return about;
  }

  /** The invalid value as given, or null. */
  public String value() {
    return value;
  }

  /**
   * The value a problem is about, from which an endpoint or page finds its own element or field.
   */
  public enum Subject {
    PATRON,
    PIN,
    ITEM,
    REQUEST,
    PARTNER,
    NCIP_URL,
    REQUEST_LINK,
    ALLOWED_ADDRESSES,
    CLIENT_CERTIFICATE,
    PICKUP_LIBRARY,
    LIBRARY,
    LOCATION,
    DESK,
    DUE_DATE,
    FILE,
    TITLE,
    ACCOUNT,
    INSTITUTION,
    TERMS,
    ENTRY,
    AMOUNT,
    NOTE,
    ROLES,
    EXPIRES
  }
}
