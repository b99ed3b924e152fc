package org.interlend.ncip.wire;

/** The NCIP versions that are told apart; an answer uses the version of its message. */
public enum Version {
  /** NCIP 1.0 and 1.01: no namespace, {@code Unique…Id} elements, Scheme and Value pairs. */
  ONE,
  /** NCIP 2.0 to 2.02: namespace {@code http://www.niso.org/2008/ncip}. */
  TWO;

  /** The namespace of version 2 (NCIP 2.02 schema, targetNamespace). */
  static final String NAMESPACE = "http://www.niso.org/2008/ncip";
}
