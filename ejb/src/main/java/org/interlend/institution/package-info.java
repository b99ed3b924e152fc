/**
 * The institution with its libraries, locations and circulation desks: codes, time zone, currency,
 * closed days and the time for picking.
 *
 * <p>The management API saves them; the page pick-settings changes the time for picking. All other
 * packages look them up by code.
 *
 * <p>Terms of use and the calculation of due dates are in {@code circulation}.
 */
package org.interlend.institution;
