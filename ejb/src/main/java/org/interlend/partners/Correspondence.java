package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How messages to a partner, and answers to its own, are written. */
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

  protected Correspondence() {}

  /**
   * @param outgoingVersion the version of messages we begin, {@link #OLD} or {@link #PRESENT}; an
   *     answer is always in the version of its message
   * @param quietNotifications whether a notification of the old version that is refused is answered
   *     as if it were not; staff find it among the messages
   */
  public Correspondence(int outgoingVersion, boolean quietNotifications) {
    this.outgoingVersion = outgoingVersion;
    this.quietNotifications = quietNotifications;
  }

  /** In the present version, and refusals are told. */
  public static Correspondence usual() {
    return new Correspondence(PRESENT, false);
  }

  /** The version of the messages we begin. */
  public int outgoingVersion() {
    return outgoingVersion;
  }

  /** Whether a refused notification of the old version is answered as if it were not. */
  public boolean quietNotifications() {
    return quietNotifications;
  }
}
