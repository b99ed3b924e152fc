/**
 * The console's settings pages about circulation: terms of use, currency and debt limit, and how
 * long picks stay open.
 *
 * <p>Choosing the terms for a loan and calculating due dates and fines is in {@code
 * org.interlend.circulation} of {@code ejb}.
 */
package org.interlend.console.terms;
