/**
 * Reads files of catalog records: MARCXML, binary MARC (ISO 2709) and CSV, optionally
 * gzip-compressed, from an upload or from the import folder. It parses each record separately and
 * maps it to bib, holdings and items.
 *
 * <p>The steps of an import and its counts are in {@code org.interlend.importing} of {@code ejb},
 * the saving of records in {@code org.interlend.catalog.load} there; the forms and API paths for
 * uploads are in the console and in {@code CatalogResource}.
 */
package org.interlend.imports;
