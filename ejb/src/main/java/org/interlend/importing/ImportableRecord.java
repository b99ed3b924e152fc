package org.interlend.importing;

import java.util.Set;

/** A record of a file, as it was read. */
public interface ImportableRecord {

  /** The keys that another record may share; two such records must not be in one batch. */
  Set<String> keys();
}
