package org.interlend.borrowing.request;

import java.util.List;
import org.interlend.text.Labeled;
import org.interlend.text.LocalizedFactValue;
import org.interlend.text.Sentences;

/** What the sentence about a volume says beside its status. */
enum VolumeCondition implements Labeled {
  DAMAGED;

  /** The status of a volume, and whether it is damaged, as a value of a fact. */
  static LocalizedFactValue phrase(BorrowedVolume volume) {
    LocalizedFactValue status = volume.status().reference();
    return volume.isDamaged()
        ? Sentences.joined(" ", List.of(status, DAMAGED.reference()))
        : status;
  }
}
