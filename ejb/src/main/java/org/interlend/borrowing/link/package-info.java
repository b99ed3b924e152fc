/**
 * Links between a discovery system, Interlend and a broker's page: reads an OpenURL, and writes the
 * address at which a patron requests the work.
 *
 * <p>It comes through the patrons' pages of the console. A link makes no borrowing request: that
 * happens only when the broker announces it or sends an item. What a known patron requests is kept
 * as a patron request ({@code borrowing.patronrequest}).
 */
package org.interlend.borrowing.link;
