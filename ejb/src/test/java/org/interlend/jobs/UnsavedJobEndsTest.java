package org.interlend.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsavedJobEndsTest {

  private final UnsavedJobEnds ends = new UnsavedJobEnds();
  private final List<String> stored = new ArrayList<>();
  private boolean away = true;

  @Test
  void anEndThatWasNotStoredIsStoredOnceWhenTheDatabaseIsBack() {
    assertThatIllegalStateException().isThrownBy(() -> ends.store("letters", end("letters")));
    ends.storeAll();
    assertThat(stored).isEmpty();

    away = false;
    ends.storeAll();
    ends.storeAll();
    assertThat(stored).containsExactly("letters");
  }

  @Test
  void anEndThatIsNeverStoredDelaysNoOther() {
    Runnable never =
        () -> {
          throw new IllegalStateException();
        };
    assertThatIllegalStateException().isThrownBy(() -> ends.store("first", never));
    assertThatIllegalStateException().isThrownBy(() -> ends.store("second", end("second")));

    away = false;
    ends.storeAll();
    assertThat(stored).containsExactly("second");
  }

  private Runnable end(String job) {
    return () -> {
      if (away) {
        throw new IllegalStateException();
      }
      stored.add(job);
    };
  }
}
