/**
 * The console's pages for work at the desk: check-out, check-in, scanning in, the pick list,
 * receiving, shipping, sending back, the hold shelf and running loans. Most of them process one
 * scan after the other and list the results; what they share is in {@code scan}.
 *
 * <p>Circulation rules are in {@code org.interlend.circulation} of {@code ejb}; printed slips are
 * in {@code slips}.
 */
package org.interlend.console.desk;
