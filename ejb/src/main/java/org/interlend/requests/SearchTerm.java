package org.interlend.requests;

/** A term by which staff find a request; staff do not count it as a record. */
public interface SearchTerm {

  String term();
}
