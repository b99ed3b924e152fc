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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Someone who works here and signs in. The server's security realm reads the same table. */
@Entity
@Table(name = "staff_account")
public class StaffAccount {

  @Id
  @SequenceGenerator(name = "staff", sequenceName = "staff_account_seq", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff")
  private Long id;

  private String username;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "password_salt")
  private String passwordSalt;

  @Column(name = "password_iterations")
  private int passwordIterations;

  private boolean active = true;

  @ElementCollection
  @CollectionTable(
      name = "staff_role",
      joinColumns = @JoinColumn(name = "account_id", referencedColumnName = "id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = new HashSet<>();

  @Version private long version;

  protected StaffAccount() {}

  StaffAccount(String username, String displayName, Set<Role> roles, PasswordHash password) {
    this.username = username;
    this.displayName = displayName;
    this.roles = EnumSet.copyOf(roles);
    this.passwordHash = password.hash();
    this.passwordSalt = password.salt();
    this.passwordIterations = password.iterations();
  }

  public String username() {
    return username;
  }

  public String displayName() {
    return displayName;
  }

  public boolean active() {
    return active;
  }

  public Set<Role> roles() {
    return Set.copyOf(roles);
  }
}
