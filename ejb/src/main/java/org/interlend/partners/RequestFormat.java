package org.interlend.partners;

import org.interlend.text.Labeled;

/** The format of a request: a physical item or a file. */
public enum RequestFormat implements Labeled {
  PHYSICAL,
  DIGITAL
}
