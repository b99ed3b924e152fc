/**
 * The console's pages about the library's own titles: search, one title with its items and holds,
 * and catalog imports with their progress.
 *
 * <p>What pages of imports share is in {@code org.interlend.console.imports}. The files are read in
 * {@code org.interlend.imports} of {@code ws} and queued in {@code org.interlend.importing} of
 * {@code ejb}; {@code org.interlend.catalog.load} there saves their records.
 */
package org.interlend.console.catalog;
