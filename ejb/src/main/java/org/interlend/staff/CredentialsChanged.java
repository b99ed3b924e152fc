package org.interlend.staff;

/**
 * The password of an account has changed, or the account is no longer active: its sessions end, and
 * the link for choosing a password.
 *
 * @param exceptSession the session that continues; null for none
 */
public record CredentialsChanged(StaffAccount account, Long exceptSession) {}
