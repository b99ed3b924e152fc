/**
 * The queue of files to import, whatever they are about: who put them in, their progress batch by
 * batch, and what became of their records.
 *
 * <p>The pages imports, import, patron-loads and patron-load, the management API and the watched
 * folder put files in.
 *
 * <p>The formats of the files are read in the module {@code ws}; a {@link
 * org.interlend.importing.RecordWriter} beside the records writes them.
 */
package org.interlend.importing;
