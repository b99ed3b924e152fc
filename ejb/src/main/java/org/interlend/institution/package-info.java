/**
 * The institution with its libraries, locations and circulation desks: codes, time zone, currency,
 * closed days and the time for picking.
 *
 * <p>The pages of the console's configuration and the management API save them. All other packages
 * look them up by code. A {@link org.interlend.institution.PlaceRemovalAsked} asks who still needs
 * what is to be removed.
 *
 * <p>Terms of use and the calculation of due dates are in {@code circulation}.
 */
package org.interlend.institution;
