package org.interlend.importing;

import java.nio.file.Path;

/**
 * An import that this server has claimed until its lease ends.
 *
 * @param attempt how often it has been claimed; a claim by another server ends this one
 * @param processed how many records were processed before this claim
 */
public record ClaimedImport(
    long id, ImportKind kind, int attempt, String fileName, Path path, long processed) {}
