package org.interlend.catalog;

/** The numbers of records; the temporary ones are included and also counted separately. */
public record CatalogCounts(
    long bibs, long temporaryBibs, long holdings, long items, long temporaryItems) {}
