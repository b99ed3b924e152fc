/**
 * The console's pages about letters: the list of letters, one letter with sending it again, and the
 * forms for letter templates and the copyright notice.
 *
 * <p>Writing, scheduling and mailing letters is in {@code org.interlend.notices} of {@code ejb}.
 */
package org.interlend.console.letters;
