package org.interlend.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BriefCacheTest {

  private final Map<String, String> source = new HashMap<>();
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private final InstantSource time = () -> now;
  private final BriefCache<String, String> cache =
      new BriefCache<>(time.withZone(ZoneOffset.UTC), key -> Optional.ofNullable(source.get(key)));

  @Test
  void aChangeAppliesAfterOneSecond() {
    source.put("desk", "viewer");
    assertThat(cache.find("desk")).contains("viewer");
    source.put("desk", "supervisor");
    now = now.plus(Duration.ofMillis(999));
    assertThat(cache.find("desk")).contains("viewer");
    now = now.plus(Duration.ofMillis(1));
    assertThat(cache.find("desk")).contains("supervisor");
  }

  @Test
  void aChangeAppliesAfterOneSecondAlsoOnceTheClockIsSetBack() {
    source.put("desk", "supervisor");
    assertThat(cache.find("desk")).contains("supervisor");
    source.remove("desk");
    now = now.minus(Duration.ofHours(1));
    assertThat(cache.find("desk")).isEmpty();
  }

  @Test
  void whatIsNotFoundIsNotRemembered() {
    assertThat(cache.find("desk")).isEmpty();
    source.put("desk", "viewer");
    assertThat(cache.find("desk")).contains("viewer");
  }
}
