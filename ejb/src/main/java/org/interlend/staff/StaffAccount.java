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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.persistence.Confidential;
import org.interlend.security.Role;
import org.interlend.text.Language;

/**
 * The account of a member of staff. The operator makes the first one, administrators make the
 * others, or the first sign-in by the provider of single sign-on does; it can sign in once a
 * password has been chosen, as long as it is active, until it is deleted. The demonstration adds
 * accounts for itself.
 */
@Entity
@Table(name = "staff_account")
public class StaffAccount {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_account_seq")
  private Long id;

  private String username;

  @Column(name = "display_name")
  private String displayName;

  private String email;

  @Embedded @Confidential private PasswordHash password;

  @Column(name = "sign_in_by")
  @Enumerated(EnumType.STRING)
  private AuthenticationSource signInBy = AuthenticationSource.LOCAL;

  @Column(name = "provider_subject")
  private String providerSubject;

  @Column(name = "must_change_password")
  private boolean mustChangePassword;

  @Column(name = "default_desk")
  private String defaultDesk;

  @Enumerated(EnumType.STRING)
  private Language language;

  private boolean active = true;
  private boolean demonstration;

  @ElementCollection
  @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "staff_library", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "library")
  private Set<String> libraries = new HashSet<>();

  @Version private long version;

  protected StaffAccount() {}

  StaffAccount(String username) {
    this.username = username;
    password = PasswordHash.NONE;
  }

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
  void endDemonstration(String displayName) {
    this.displayName = displayName;
    demonstration = false;
  }

  public String username() {
    return username;
  }

  public String displayName() {
    return displayName;
  }

  void describe(StaffAccountInput input) {
    displayName = input.displayName();
    email = input.email();
    active = input.active();
    signInBy = input.signInBy();
    if (signInBy != AuthenticationSource.LOCAL) {
      password = PasswordHash.NONE;
    }
    if (signInBy != AuthenticationSource.OIDC) {
      providerSubject = null;
    }
    mustChangePassword = input.mustChangePassword() && signInBy == AuthenticationSource.LOCAL;
    defaultDesk = input.defaultDesk();
    language = input.language();
    grant(input.roles(), input.libraries());
  }

  private void grant(Set<Role> roles, Set<String> libraries) {
    this.roles.retainAll(roles);
    this.roles.addAll(roles);
    this.libraries.retainAll(libraries);
    this.libraries.addAll(libraries);
  }

  /** Takes over what the provider says of the person who signs in. */
  void describe(OidcAccountInput provided) {
    signInBy = AuthenticationSource.OIDC;
    providerSubject = provided.subject();
    displayName = provided.displayName();
    if (provided.email() != null) {
      email = provided.email();
    }
    grant(provided.roles(), provided.libraries());
  }

  /** Whether the provider knows the person of this account by another subject. */
  public boolean isOfAnotherSubject(String subject) {
    return providerSubject != null && !providerSubject.equals(subject);
  }

  public PasswordHash password() {
    return password;
  }

  void changePassword(PasswordHash password) {
    this.password = password;
  }

  /**
   * The person or the operator has chosen the password, so that it need not be changed at the next
   * sign-in.
   */
  void choosePassword(PasswordHash chosen) {
    password = chosen;
    mustChangePassword = false;
  }

  /** An administrator has set the password, and the person must change it. */
  void resetPassword(PasswordHash temporary) {
    password = temporary;
    mustChangePassword = true;
  }

  /** Whether a password has been chosen or set here. */
  public boolean hasPassword() {
    return !password.isNone();
  }

  public AuthenticationSource signInBy() {
    return signInBy;
  }

  /**
   * @throws WorkflowException ILLEGAL_MOVE when the password is not kept here
   */
  void requireOwnPassword() {
    switch (signInBy) {
      case LOCAL -> {}
      case DIRECTORY -> throw new WorkflowException(StaffReason.PASSWORD_OF_DIRECTORY, username);
      case OIDC -> throw new WorkflowException(StaffReason.NO_PASSWORD_WITH_PROVIDER, username);
    }
  }

  /** Whether the next sign-in leads to a change of the password. */
  public boolean mustChangePassword() {
    return mustChangePassword;
  }

  /** The e-mail address, or null. */
  public String email() {
    return email;
  }

  /** Code of the desk at which a session begins, or null. */
  public String defaultDesk() {
    return defaultDesk;
  }

  /** The language of the console for the person; empty for the browser's. */
  public Optional<Language> language() {
    return Optional.ofNullable(language);
  }

  /**
   * @param language null for the browser's
   */
  void speak(Language language) {
    this.language = language;
  }

  /** Codes of the libraries at whose desks the person works; empty for all. */
  public Set<String> libraries() {
    return Set.copyOf(libraries);
  }

  /** Whether the person works at the desks of a library. */
  public boolean isAt(String library) {
    return libraries.isEmpty() || libraries.contains(library);
  }

  public long version() {
    return version;
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
