package org.interlend.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.interlend.security.Role;

/**
 * A token with which a script authenticates to the API instead of a password. An administrator
 * makes it for an account and sees it once. It ends when it expires or is deleted, and with the
 * account.
 */
@Entity
@Table(name = "api_token")
public class ApiToken {

  /** The precision of the latest use, so that calls rarely need a write. */
  private static final Duration USE_NOTED_EVERY = Duration.ofHours(1);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_seq")
  private Long id;

  @ManyToOne private StaffAccount account;

  private String label;
  private String digest;

  @ElementCollection
  @CollectionTable(name = "api_token_role", joinColumns = @JoinColumn(name = "token_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = new HashSet<>();

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected ApiToken() {}

  ApiToken(StaffAccount account, ApiTokenInput input, String digest, Instant createdAt) {
    this.account = account;
    this.digest = digest;
    this.createdAt = createdAt;
    label = input.label();
    roles = EnumSet.copyOf(input.roles());
    expiresAt = input.expiresAt();
    createdBy = input.by();
  }

  void usedAt(Instant now) {
    if (usedAt == null || usedAt.plus(USE_NOTED_EVERY).isBefore(now)) {
      usedAt = now;
    }
  }

  public Long id() {
    return id;
  }

  /** The name of the account, of which it has some or all roles. */
  public String username() {
    return account.username();
  }

  /** The administrator's description of its purpose. */
  public String label() {
    return label;
  }

  public Set<Role> roles() {
    return Set.copyOf(roles);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public String createdBy() {
    return createdBy;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** When it was last used, to the hour; empty if never. */
  public Optional<Instant> usedAt() {
    return Optional.ofNullable(usedAt);
  }
}
