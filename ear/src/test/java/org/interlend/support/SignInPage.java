package org.interlend.support;

/**
 * The sign-in page of the console. Its form alone stands on every page, for a session that ends.
 */
public final class SignInPage {

  /** What only this page has. */
  public static final String MARK = "data-keeps-typed";

  private SignInPage() {}
}
