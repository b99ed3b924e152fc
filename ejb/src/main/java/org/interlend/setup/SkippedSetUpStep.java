package org.interlend.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A step of the set-up that an administrator has put off. */
@Entity
@Table(name = "set_up_skip")
class SkippedSetUpStep {

  @Id
  @Enumerated(EnumType.STRING)
  @Column(name = "step")
  private SetUpStep step;

  protected SkippedSetUpStep() {}

  SkippedSetUpStep(SetUpStep step) {
    this.step = step;
  }

  SetUpStep step() {
    return step;
  }
}
