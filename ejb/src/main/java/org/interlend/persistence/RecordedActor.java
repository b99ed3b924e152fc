package org.interlend.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.interlend.Actor;
import org.interlend.text.Text;

/** Who did a step, in the record of that step. */
@Embeddable
public class RecordedActor {

  private static final int NAME = 100;

  @Enumerated(EnumType.STRING)
  @Column(name = "actor")
  private Actor.Kind kind;

  @Column(name = "done_by")
  private String name;

  protected RecordedActor() {}

  public RecordedActor(Actor by) {
    kind = by.kind();
    name = Text.fit(by.name(), NAME);
  }

  public Actor actor() {
    return new Actor(kind, name);
  }
}
