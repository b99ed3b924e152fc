package org.interlend;

import jakarta.ejb.ApplicationException;

/**
 * The library's one way to refuse. It rolls the transaction back, so that nothing of the refused
 * step stays, and its message is a sentence a librarian can act on.
 */
@ApplicationException(rollback = true)
public class WorkflowProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final Subject about;
  private final String value;

  /**
   * @param kind why it is refused
   * @param about which of the things given is at fault
   * @param value the value given for it, or null when there was none
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

  /** The offending value as it was given, or null. */
  public String value() {
    return value;
  }

  /** The thing a problem is about, for a door to point at its own element or field. */
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
