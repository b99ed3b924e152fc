/**
 * Imports of files of records into the catalog: the queue of imports, their progress batch by
 * batch, and the reasons why records were refused.
 *
 * <p>The pages imports and import, the management API and the watched folder start them.
 *
 * <p>The formats of the files are read in {@code org.interlend.imports} of the module {@code ws};
 * {@link org.interlend.catalog.load.CatalogWriter} writes the records.
 */
package org.interlend.catalog.load;
