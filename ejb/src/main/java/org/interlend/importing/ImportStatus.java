package org.interlend.importing;

import java.util.EnumSet;
import java.util.Set;
import org.interlend.text.Labeled;

/** The status of an import, with the statuses that may follow. */
public enum ImportStatus implements Labeled {
  WAITING,
  RUNNING,
  STOPPED,
  FINISHED,
  FAILED;

  /** Whether the import has ended, unless staff resume it. */
  public boolean atRest() {
    return this != WAITING && this != RUNNING;
  }

  Set<ImportStatus> next() {
    return switch (this) {
      case WAITING -> EnumSet.of(RUNNING, STOPPED);
      // Another server continues after the first has crashed.
      case RUNNING -> EnumSet.of(RUNNING, STOPPED, FINISHED, FAILED);
      case STOPPED, FAILED -> EnumSet.of(WAITING);
      // The file of a dry run is then loaded.
      case FINISHED -> EnumSet.of(WAITING);
    };
  }
}
