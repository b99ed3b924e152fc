package org.interlend.catalog;

/** How many records there are; the temporary ones are among them and also counted apart. */
public record CatalogCounts(
    long bibs, long temporaryBibs, long holdings, long items, long temporaryItems) {}
