package org.interlend.lending.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TestItems;
import org.junit.jupiter.api.Test;

/** Which copies of a title serve a request that names items. */
class CopySearchTest {

  @Test
  void aVolumeIsNotReplacedByAnotherOne() {
    LocalItem first = TestItems.volume("I1", "Vol. 1");
    LocalItem second = TestItems.volume("I2", "Vol. 2");
    LocalItem secondAgain = TestItems.volume("I3", "Vol. 2");
    assertThat(CopySearch.likeNamed(List.of(second), List.of(first, secondAgain)))
        .containsExactly(secondAgain);
  }

  @Test
  void theNamedItemComesBeforeItsDuplicates() {
    LocalItem duplicate = TestItems.own("I1");
    LocalItem named = TestItems.own("I2");
    assertThat(CopySearch.likeNamed(List.of(named), List.of(duplicate, named)))
        .containsExactly(named, duplicate);
  }
}
