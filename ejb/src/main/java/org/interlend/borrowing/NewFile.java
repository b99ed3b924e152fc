package org.interlend.borrowing;

/**
 * A file as it came.
 *
 * @param name what it is called, or null to be named after the work
 * @param mediaType what its sender says it is, or null
 * @param bytes the file itself
 */
public record NewFile(String name, String mediaType, byte[] bytes) {}
