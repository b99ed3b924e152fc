package org.interlend.staff.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.interlend.staff.StaffAccount;
import org.interlend.text.Text;

/**
 * A session of the console. It begins with a sign-in, and ends with a sign-out, after an hour
 * without use, when an administrator or the person ends it, or when the password changes.
 */
@Entity
@Table(name = "staff_session")
public class StaffSession {

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
  private static final int BROWSER = 255;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_session_seq")
  private Long id;

  @ManyToOne private StaffAccount account;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  private String address;
  private String browser;

  protected StaffSession() {}

  StaffSession(StaffAccount account, String address, String browser, Instant startedAt) {
    this.account = account;
    this.address = address;
    this.browser = Text.fit(browser, BROWSER);
    this.startedAt = startedAt;
    seenAt = startedAt;
  }

  /** Notes the use, to the minute, so that clicks rarely need a write. */
  void use(Instant now) {
    if (seenAt.plus(NOTED_EVERY).isBefore(now)) {
      seenAt = now;
    }
  }

  public Long id() {
    return id;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** The latest click, to the minute. */
  public Instant seenAt() {
    return seenAt;
  }

  /** The network address from which it was begun. */
  public String address() {
    return address;
  }

  /** How the browser names itself (User-Agent), or null. */
  public String browser() {
    return browser;
  }
}
