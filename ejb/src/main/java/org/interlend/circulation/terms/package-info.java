/**
 * Terms of use and the due dates that follow from them, in open days of a library.
 *
 * <p>The page terms and the API's terms come through {@link
 * org.interlend.circulation.terms.StoredTerms}. Loans are not here: {@code circulation.loan}
 * applies these rules.
 */
package org.interlend.circulation.terms;
