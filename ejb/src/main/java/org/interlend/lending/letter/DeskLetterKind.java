package org.interlend.lending.letter;

import org.interlend.text.Labeled;

/** What the resource sharing desk is told of a lending request. */
public enum DeskLetterKind implements Labeled {
  NEW,
  WAITING
}
