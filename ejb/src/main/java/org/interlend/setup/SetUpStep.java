package org.interlend.setup;

/** The steps by which a library sets itself up, in their order. */
public enum SetUpStep {
  INSTITUTION,
  /** At least one library with a desk and a location. */
  LIBRARIES,
  /** Hours or closed days of each library. */
  OPENING_HOURS,
  /** A second account. */
  STAFF,
  /** The server can send letters. */
  MAIL,
  LOAN_TERMS,
  PATRONS,
  /** An item of the library's own. */
  CATALOG,
  /** An active partner. */
  PARTNER,
  /** A first request, such as one of the simulator. */
  SIMULATOR
}
