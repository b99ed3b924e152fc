package org.interlend.staff;

/**
 * Who signs in, as far as the line tells.
 *
 * @param address the network address
 */
record SignInClient(SignInWay way, String address) {}
