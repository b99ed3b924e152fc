/**
 * The copyright statements that accompany files: the default in each language, or the library's
 * own.
 *
 * <p>The page copyright changes them through {@link
 * org.interlend.notices.copyright.CopyrightStatements}. Patrons read them on the page of their
 * file, partners on the cover page of a scan.
 */
package org.interlend.notices.copyright;
