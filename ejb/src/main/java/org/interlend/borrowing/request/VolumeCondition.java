package org.interlend.borrowing.request;

import org.interlend.text.Labeled;

/** What the sentence about a volume says beside its status. */
enum VolumeCondition implements Labeled {
  DAMAGED;

  /** The status of a volume, and whether it is damaged, as a value of a fact. */
  static String phrase(BorrowedVolume volume) {
    return volume.status().reference() + (volume.isDamaged() ? " " + DAMAGED.reference() : "");
  }
}
