package org.interlend.staff;

import java.util.Set;
import org.interlend.security.Role;
import org.interlend.text.Language;

/**
 * The data of a staff account to be saved, without its password.
 *
 * @param email null for none
 * @param roles at least one
 * @param libraries codes of the libraries at whose desks the person works; empty for all
 * @param defaultDesk code of the desk at which a session begins, or null
 * @param language of the console for the person; null for the browser's
 * @param signInBy who checks the password
 * @param mustChangePassword whether the next sign-in leads to a change of the password
 */
public record StaffAccountInput(
    String username,
    String displayName,
    String email,
    Set<Role> roles,
    Set<String> libraries,
    String defaultDesk,
    Language language,
    boolean active,
    AuthenticationSource signInBy,
    boolean mustChangePassword) {

  public StaffAccountInput {
    roles = Set.copyOf(roles);
    libraries = Set.copyOf(libraries);
  }
}
