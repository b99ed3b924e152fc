package org.interlend;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import org.interlend.DryRun.Fate;

/** Hears of every record that is written, whatever it is (see {@code META-INF/orm.xml}). */
public class DryRunListener {

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
