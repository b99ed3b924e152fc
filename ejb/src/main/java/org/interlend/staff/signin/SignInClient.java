package org.interlend.staff.signin;

/**
 * The remote end of a sign-in.
 *
 * @param address the network address
 */
record SignInClient(SignInWay way, String address) {}
