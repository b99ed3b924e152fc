package org.interlend.staff;

import java.util.Set;
import org.interlend.security.Role;

/**
 * The account of a person whom the provider of single sign-on confirms.
 *
 * @param subject by which the provider always knows the person (claim {@code sub})
 * @param email null to leave it as it is
 * @param roles none: the account may do nothing
 * @param libraries codes of the libraries at whose desks the person works; empty for all
 */
public record OidcAccountInput(
    String username,
    String subject,
    String displayName,
    String email,
    Set<Role> roles,
    Set<String> libraries) {}
