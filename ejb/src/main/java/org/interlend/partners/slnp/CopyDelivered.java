package org.interlend.partners.slnp;

import org.interlend.text.Labeled;

/** What a change of a copy's order (SLNPPFLDatenAenderung) says. */
public enum CopyDelivered implements Labeled {
  /** As for a loan: who supplies it, or that it is shipped. Staff receive the copy. */
  AS_FOR_LOANS,
  /** The patron has the copy: the request is complete. */
  SUPPLIED,
  /** The copy is here, to be handed out. */
  AVAILABLE
}
