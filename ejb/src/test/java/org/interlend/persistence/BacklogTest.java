package org.interlend.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private static final Instant EARLY = Instant.parse("2026-11-01T08:00:00Z");
  private static final Instant LATE = Instant.parse("2026-11-27T08:00:00Z");

  @Test
  void twoBacklogsHaveTheOldestOfBoth() {
    Backlog some = new Backlog(2, LATE);
    assertThat(some.and(new Backlog(1, EARLY))).isEqualTo(new Backlog(3, EARLY));
    assertThat(some.and(Backlog.NONE)).isEqualTo(some);
    assertThat(Backlog.NONE.and(some)).isEqualTo(some);
    assertThat(Backlog.NONE.and(Backlog.NONE)).isEqualTo(Backlog.NONE);
  }

  @Test
  void theMomentIsReadAsEachDatabaseComputesIt() {
    Backlog expected = new Backlog(3, EARLY);
    assertThat(Backlog.of(new Object[] {3L, EARLY})).isEqualTo(expected);
    assertThat(Backlog.of(new Object[] {3L, EARLY.atOffset(ZoneOffset.UTC)})).isEqualTo(expected);
    assertThat(Backlog.of(new Object[] {3, java.sql.Timestamp.from(EARLY)})).isEqualTo(expected);
    assertThat(Backlog.of(new Object[] {0L, null})).isEqualTo(Backlog.NONE);
  }
}
