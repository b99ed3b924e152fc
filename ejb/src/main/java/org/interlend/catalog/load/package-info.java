/**
 * Records of files as the catalog takes them: what is read of a title with its copies, and {@link
 * org.interlend.catalog.load.CatalogWriter}, which writes them.
 *
 * <p>The queue of files is {@code org.interlend.importing}; the formats are read in {@code
 * org.interlend.imports} of the module {@code ws}.
 */
package org.interlend.catalog.load;
