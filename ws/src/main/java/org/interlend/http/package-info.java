/**
 * HTTP connections to addresses in partners' records: each goes to an allowed address, follows no
 * redirection, and has limits on time and size. Entry point: {@link
 * org.interlend.http.PartnerHttpClient}.
 */
package org.interlend.http;
