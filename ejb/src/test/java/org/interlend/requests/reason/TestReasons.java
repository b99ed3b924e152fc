package org.interlend.requests.reason;

import org.interlend.partners.TestPartner;

/** Reasons of the library's list for tests. */
public final class TestReasons {

  private TestReasons() {}

  /** A reason that staff can choose for the step, with a label in each language. */
  public static ReasonCode offered(
      ReasonStep step, String code, String english, String german, String swedish) {
    ReasonCode reason = new ReasonCode(code);
    reason.take(settings(step, english, german, swedish));
    return reason;
  }

  static ReasonSettings settings(ReasonStep step, String english, String german, String swedish) {
    ReasonSettings settings = new ReasonSettings() {};
    TestPartner.set(settings, "step", step);
    TestPartner.set(settings, "english", english);
    TestPartner.set(settings, "german", german);
    return TestPartner.set(settings, "swedish", swedish);
  }
}
