package org.interlend.importing;

/** CDI event: a file waits to be loaded. It is loaded after the commit. */
public record ImportQueued(ImportKind kind) {}
