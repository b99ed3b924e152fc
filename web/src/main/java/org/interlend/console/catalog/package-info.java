/**
 * The console's pages about the library's own titles: search, one title with its items and holds,
 * and catalog imports with their progress.
 *
 * <p>Reading and loading the files is in {@code org.interlend.imports} of {@code ws}.
 */
package org.interlend.console.catalog;
