package org.interlend.importing;

import java.nio.file.Path;
import java.util.Optional;
import org.interlend.Settings;

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

  /** Where the operator wants its files to be put; empty without an import folder. */
  public Optional<Path> folder() {
    return Settings.importDir()
        .map(Path::toAbsolutePath)
        .map(
            folder ->
                switch (this) {
                  case CATALOG -> folder;
                  case PATRONS -> folder.resolve("patrons");
                });
  }

  /** Whether there is a dry run, which says what a file would change. */
  boolean hasDryRun() {
    return dryRun;
  }
}
