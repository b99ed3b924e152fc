package org.interlend.catalog.load;

import java.nio.file.Path;

/**
 * A file that is to be loaded.
 *
 * @param name as whoever brought it called it; its ending tells the format
 * @param path where it lies
 * @param bytes its length
 * @param watched whether it lies in the watched folder, to be moved within it in the end
 */
public record ImportFile(String name, Path path, long bytes, boolean watched) {}
