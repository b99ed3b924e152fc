/**
 * The patrons' pages: sign-in by card number and PIN, the patron's requests, loans and debts,
 * opening a delivered file, and forwarding an OpenURL to a broker. Their texts are in English,
 * German and Swedish.
 *
 * <p>Staff use the other packages of the console. File delivery is in {@code
 * org.interlend.borrowing} and OpenURLs are in {@code org.interlend.borrowing.link} of {@code ejb}.
 */
package org.interlend.console.my;
