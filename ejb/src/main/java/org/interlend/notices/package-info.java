/**
 * Letters to patrons and partners: their templates and languages, the waiting letters, and sending
 * by e-mail. The copyright statements that accompany files are in {@code copyright}.
 *
 * <p>The pages letters, letter and letter-templates show them. {@link
 * org.interlend.notices.LetterEventObserver} observes the CDI events of {@code borrowing}, {@code
 * lending} and {@code circulation}.
 *
 * <p>Slips are not here: the console prints them.
 */
package org.interlend.notices;
