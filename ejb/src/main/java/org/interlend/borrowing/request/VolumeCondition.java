package org.interlend.borrowing.request;

import org.interlend.text.Labeled;

/** What the sentence about a volume says beside its status. */
enum VolumeCondition implements Labeled {
  DAMAGED
}
