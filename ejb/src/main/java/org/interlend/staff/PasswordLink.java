package org.interlend.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A link by which a person chooses the password of a staff account: the invitation to a new
 * account, or the help for a forgotten password. It works once, until it expires; an account has
 * one at most.
 */
@Entity
@Table(name = "staff_password_link")
public class PasswordLink {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_password_link_seq")
  private Long id;

  @OneToOne private StaffAccount account;

  private String digest;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected PasswordLink() {}

  PasswordLink(
      StaffAccount account, String digest, String createdBy, Instant createdAt, Instant expiresAt) {
    this.account = account;
    this.digest = digest;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  public Long id() {
    return id;
  }

  /** Whether the password can be chosen by it. */
  public boolean isValid(Instant now) {
    return expiresAt.isAfter(now) && account.active();
  }

  public StaffAccount account() {
    return account;
  }

  /** The administrator who made it. */
  public String createdBy() {
    return createdBy;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
