/**
 * Which roles and libraries a person gets whom the provider of single sign-on (OpenID Connect)
 * confirms: administrators map the values of its claims to them.
 *
 * <p>{@link org.interlend.staff.claims.ClaimMappings} keeps the mappings and applies them at each
 * sign-in; {@code signin} asks it.
 */
package org.interlend.staff.claims;
