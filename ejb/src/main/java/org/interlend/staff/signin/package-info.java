/**
 * The log of sign-ins: who tried to sign in where and with which outcome, summed up and kept for a
 * retention period.
 */
package org.interlend.staff.signin;
