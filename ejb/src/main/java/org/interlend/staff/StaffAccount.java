package org.interlend.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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

/**
 * The account of a member of staff, with roles and a password hash. The operator makes the first
 * one, the demonstration adds others for itself.
 */
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

  @Embedded private PasswordHash password;

  private boolean active = true;
  private boolean demonstration;

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
    this.password = password;
  }

  /** Makes an account of the demonstration, whose password is published in the manual. */
  static StaffAccount ofDemonstration(
      String username, String displayName, Set<Role> roles, PasswordHash password) {
    StaffAccount account = new StaffAccount(username, displayName, roles, password);
    account.demonstration = true;
    return account;
  }

  /** Turns an account of the demonstration into one of the library's own. */
  void adopt(String displayName, PasswordHash password) {
    this.displayName = displayName;
    this.password = password;
    demonstration = false;
  }

  public String username() {
    return username;
  }

  public String displayName() {
    return displayName;
  }

  PasswordHash password() {
    return password;
  }

  void changePassword(PasswordHash password) {
    this.password = password;
  }

  public boolean active() {
    return active;
  }

  /** Whether it is part of the demonstration; then it can sign in only while that is on. */
  public boolean isDemonstration() {
    return demonstration;
  }

  public Set<Role> roles() {
    return Set.copyOf(roles);
  }
}
