package org.interlend.catalog.load;

import java.util.EnumSet;
import java.util.Set;

/** Where a file of records is on its way into the catalogue, and where it may go from there. */
public enum ImportStatus {
  WAITING("Waiting"),
  RUNNING("Running"),
  STOPPED("Stopped"),
  FINISHED("Finished"),
  FAILED("Failed");

  private final String label;

  ImportStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether nothing more happens unless staff ask for it. */
  public boolean atRest() {
    return this != WAITING && this != RUNNING;
  }

  Set<ImportStatus> next() {
    return switch (this) {
      case WAITING -> EnumSet.of(RUNNING, STOPPED);
      // Another server goes on where the first went down.
      case RUNNING -> EnumSet.of(RUNNING, STOPPED, FINISHED, FAILED);
      case STOPPED, FAILED -> EnumSet.of(WAITING);
      case FINISHED -> EnumSet.noneOf(ImportStatus.class);
    };
  }
}
