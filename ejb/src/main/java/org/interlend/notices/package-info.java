/**
 * Letters to patrons and partners: their templates and languages, the waiting letters, and sending
 * by e-mail; and the copyright statements that accompany files.
 *
 * <p>The pages letters, letter, letter-templates and copyright show them. {@link
 * org.interlend.notices.LetterEventObserver} observes the CDI events of {@code borrowing}, {@code
 * lending} and {@code circulation}.
 *
 * <p>Slips are not here: the console prints them.
 */
package org.interlend.notices;
