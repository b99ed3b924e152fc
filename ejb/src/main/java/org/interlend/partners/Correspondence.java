package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How messages and letters to a partner, and answers to its own messages, are written. */
@Embeddable
public class Correspondence {

  /** The older version of the messages' standard. */
  public static final int OLD = 1;

  /** Its present version. */
  public static final int PRESENT = 2;

  @Column(name = "outgoing_version")
  private int outgoingVersion = PRESENT;

  @Column(name = "quiet_notifications")
  private boolean quietNotifications;

  private String email;
  private String language;

  protected Correspondence() {}

  /**
   * @param outgoingVersion the version of messages we begin, {@link #OLD} or {@link #PRESENT}; an
   *     answer is always in the version of its message
   * @param quietNotifications whether a notification of the old version that is refused is answered
   *     as if it were not; staff find it among the messages
   * @param email where letters to it go; null when none can
   * @param language ISO 639-1 code of the language of letters; null for the usual one
   */
  public Correspondence(
      int outgoingVersion, boolean quietNotifications, String email, String language) {
    this.outgoingVersion = outgoingVersion;
    this.quietNotifications = quietNotifications;
    this.email = email;
    this.language = language;
  }

  /** In the present version, and refusals are told; no letters. */
  public static Correspondence usual() {
    return new Correspondence(PRESENT, false, null, null);
  }

  /** The version of the messages we begin. */
  public int outgoingVersion() {
    return outgoingVersion;
  }

  /** Where letters to it go, or null. */
  public String email() {
    return email;
  }

  /** The language of letters to it, or null for the usual one. */
  public String language() {
    return language;
  }

  /** Whether a refused notification of the old version is answered as if it were not. */
  public boolean quietNotifications() {
    return quietNotifications;
  }
}
