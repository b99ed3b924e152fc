/**
 * Protection against guessed secrets and misused addresses: the limit on wrong attempts, trusted
 * proxies, networks, the addresses to which this server may connect, the encryption of stored
 * secrets, and key stores for TLS. And what staff may do: the roles, and the permissions that they
 * have.
 *
 * <p>Sign-ins, the management API, patrons' PINs and partners' messages all use it.
 *
 * <p>Accounts and passwords of staff are in {@code staff}, secrets of partners in {@code partners},
 * PINs in {@code patrons}.
 */
package org.interlend.security;
