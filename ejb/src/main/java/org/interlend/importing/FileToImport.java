package org.interlend.importing;

import java.nio.file.Path;

/**
 * A file to import.
 *
 * @param name the sender's name of the file; its extension determines the format
 * @param path its path
 * @param bytes its length
 * @param watched whether it is in the watched folder, where it is moved at the end
 */
public record FileToImport(String name, Path path, long bytes, boolean watched) {}
