package org.interlend.staff.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * The number of sign-ins of one account from one address with one outcome within an hour. They are
 * summed, since scripts sign in with each call and attackers try all the time. It is deleted with
 * the audit's retention period.
 */
@Entity
@Table(name = "sign_in")
public class SignInCount {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_in_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  private SignInWay way;

  @Enumerated(EnumType.STRING)
  private SignInOutcome outcome;

  private String username;
  private String address;

  @Column(name = "first_at")
  private Instant firstAt;

  @Column(name = "last_at")
  private Instant lastAt;

  private long attempts;

  protected SignInCount() {}

  SignInCount(
      SignInWay way, SignInOutcome outcome, String username, String address, Instant happenedAt) {
    this.way = way;
    this.outcome = outcome;
    this.username = username;
    this.address = address;
    firstAt = happenedAt;
    lastAt = happenedAt;
    attempts = 1;
  }

  void add(long more, Instant latest) {
    attempts += more;
    lastAt = latest;
  }

  Long id() {
    return id;
  }

  public SignInWay way() {
    return way;
  }

  public SignInOutcome outcome() {
    return outcome;
  }

  /** The account; empty when the given name was unknown. */
  public Optional<String> username() {
    return Optional.ofNullable(username);
  }

  /** The network address; empty when there were too many different ones in this hour. */
  public Optional<String> address() {
    return Optional.ofNullable(address);
  }

  public Instant firstAt() {
    return firstAt;
  }

  public Instant lastAt() {
    return lastAt;
  }

  public long attempts() {
    return attempts;
  }
}
