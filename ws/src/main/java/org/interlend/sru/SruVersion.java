package org.interlend.sru;

import java.util.Arrays;
import java.util.Optional;

/** The supported protocol versions; each request is answered in its own version. */
enum SruVersion {
  V1_1("1.1"),
  V1_2("1.2"),
  V2_0("2.0");

  private static final String ONE = "http://www.loc.gov/zing/srw/";
  private static final String TWO = "http://docs.oasis-open.org/ns/search-ws/";

  private final String number;

  SruVersion(String number) {
    this.number = number;
  }

  static Optional<SruVersion> of(String number) {
    return Arrays.stream(values()).filter(version -> version.number.equals(number)).findFirst();
  }

  String number() {
    return number;
  }

  boolean isTwo() {
    return this == V2_0;
  }

  /** The namespace of the response. */
  String namespace() {
    return isTwo() ? TWO + "sruResponse" : ONE;
  }

  String diagnosticNamespace() {
    return isTwo() ? TWO + "diagnostic" : ONE + "diagnostic/";
  }

  String contentType() {
    return (isTwo() ? "application/sru+xml" : "application/xml") + ";charset=UTF-8";
  }
}
