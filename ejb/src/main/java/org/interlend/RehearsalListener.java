package org.interlend;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import org.interlend.Rehearsal.Fate;

/** Hears of every record that is written, whatever it is (see {@code META-INF/orm.xml}). */
public class RehearsalListener {

  @PostPersist
  void made(Object entity) {
    Rehearsal.note(entity, Fate.MADE);
  }

  @PostUpdate
  void changed(Object entity) {
    Rehearsal.note(entity, Fate.CHANGED);
  }

  @PostRemove
  void deleted(Object entity) {
    Rehearsal.note(entity, Fate.DELETED);
  }
}
