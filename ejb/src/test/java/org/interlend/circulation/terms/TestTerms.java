package org.interlend.circulation.terms;

/** Terms of use for tests of other packages. */
public final class TestTerms {

  private TestTerms() {}

  /** Terms that allow this many renewals of a loan. */
  public static TermsOfUse renewals(String code, int renewals) {
    return new TermsOfUse(code, code, null, null, 28, renewals, 28, 7, 7);
  }
}
