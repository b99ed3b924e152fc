/**
 * Loads of patrons from files: what a record of a file is, why it is refused, and {@link
 * org.interlend.patrons.load.PatronWriter}, which compares it with the patron's record and saves
 * it.
 *
 * <p>The queue of files is {@code org.interlend.importing}; the page patron-loads, the management
 * API and the folder {@code patrons} of the import folder put files in. The formats are read in
 * {@code org.interlend.api.patrons} of the module {@code ws}.
 */
package org.interlend.patrons.load;
