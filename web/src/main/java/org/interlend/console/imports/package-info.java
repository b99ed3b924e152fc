/**
 * What the pages of imports have in common, whatever the files are about: the form of an upload
 * with the list of imports, and the progress of one of them.
 *
 * <p>The pages are in {@code catalog} and {@code patrons}.
 */
package org.interlend.console.imports;
