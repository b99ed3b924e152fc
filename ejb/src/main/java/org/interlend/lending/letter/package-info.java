/**
 * Mail to the resource sharing desk about lending requests: about new ones, and about those that
 * wait; each once for a request, at once or one mail a day, as the library has it.
 *
 * <p>The texts are in {@link org.interlend.notices}, which observes {@link
 * org.interlend.lending.letter.DeskLetterDue}.
 */
package org.interlend.lending.letter;
