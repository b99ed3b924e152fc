/**
 * Patrons with their identifiers, PINs and blocks: finding, authenticating, saving and erasing
 * them.
 *
 * <p>LookupUser, every message that names a patron, the pages patrons, patron and patron-edit, and
 * the management API come through {@link org.interlend.patrons.Patrons}.
 *
 * <p>Loans, holds and debts are in {@code circulation}. For an erasure the other packages observe
 * {@link org.interlend.patrons.PatronErasureAsked} and {@link org.interlend.patrons.PatronErased}.
 */
package org.interlend.patrons;
