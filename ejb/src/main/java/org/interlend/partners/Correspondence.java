package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The NCIP version of messages to a partner, and the address and language of letters to it. */
@Embeddable
public class Correspondence {

  /** NCIP version 1. */
  public static final int OLD = 1;

  /** NCIP version 2. */
  public static final int PRESENT = 2;

  @Column(name = "outgoing_version")
  private int outgoingVersion = PRESENT;

  @Column(name = "quiet_notifications")
  private boolean quietNotifications;

  private String email;
  private String language;

  protected Correspondence() {}

  /**
   * @param outgoingVersion the version of messages that Interlend sends, {@link #OLD} or {@link
   *     #PRESENT}; an answer always has the version of its message
   * @param quietNotifications whether a refused notification of version 1 is answered without a
   *     problem; staff find it among the messages
   * @param email address for letters; null for no letters
   * @param language ISO 639-1 code of the language of letters; null for the default
   */
  public Correspondence(
      int outgoingVersion, boolean quietNotifications, String email, String language) {
    this.outgoingVersion = outgoingVersion;
    this.quietNotifications = quietNotifications;
    this.email = email;
    this.language = language;
  }

  /** The default: version 2, problems are answered, no letters. */
  public static Correspondence usual() {
    return new Correspondence(PRESENT, false, null, null);
  }

  /** The version of messages that Interlend sends. */
  public int outgoingVersion() {
    return outgoingVersion;
  }

  /** The address for letters, or null. */
  public String email() {
    return email;
  }

  /** The language of letters, or null for the default. */
  public String language() {
    return language;
  }

  /** Whether a refused notification of version 1 is answered without a problem. */
  public boolean quietNotifications() {
    return quietNotifications;
  }
}
