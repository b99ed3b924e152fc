package org.interlend.importing;

/** What the records of a file are about. */
public enum ImportKind {
  /** Titles with their holdings and items. */
  CATALOG("org.interlend.catalog.Records", false),
  PATRONS("org.interlend.patrons.load.PatronRecords", true);

  private final String bundle;
  private final boolean dryRun;

  ImportKind(String bundle, boolean dryRun) {
    this.bundle = bundle;
    this.dryRun = dryRun;
  }

  /** The name of the resource bundle with the sentences about its records. */
  String bundle() {
    return bundle;
  }

  /** Whether there is a dry run, which says what a file would change. */
  boolean hasDryRun() {
    return dryRun;
  }
}
