package org.interlend;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import org.interlend.DryRun.Fate;

/**
 * The entity listener of all entities: reports written records to the dry run (see {@code
 * META-INF/orm.xml}).
 */
public class DryRunEntityListener {

  @PostPersist
  void made(Object entity) {
    DryRun.note(entity, Fate.MADE);
  }

  @PostUpdate
  void changed(Object entity) {
    DryRun.note(entity, Fate.CHANGED);
  }

  @PostRemove
  void deleted(Object entity) {
    DryRun.note(entity, Fate.DELETED);
  }
}
