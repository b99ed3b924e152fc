/**
 * Reads files of catalog records: MARCXML, binary MARC (ISO 2709) and CSV, optionally
 * gzip-compressed, from an upload or from the import folder. It parses each record separately and
 * maps it to bib, holdings and items.
 *
 * <p>The steps of an import, its counts and the saving of records are in {@code
 * org.interlend.catalog.load} of {@code ejb}; the forms and API paths for uploads are in the
 * console and in {@code CatalogResource}.
 */
package org.interlend.imports;
