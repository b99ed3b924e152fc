package org.interlend.catalog.load;

import java.nio.file.Path;

/**
 * An import that this server has begun or goes on with.
 *
 * @param take how often it has been taken; another server's take ends this one
 * @param passed how many records have been gone through before
 */
public record ClaimedImport(
    long id, int take, String fileName, Path path, boolean watched, long passed) {}
