package org.interlend.partners;

import java.util.List;

/** Partners' settings for tests of the rules that read them. */
public final class TestPartners {

  private TestPartners() {}

  public static AcceptDefaults accept(List<String> digitalMedia, Format nonReturnable) {
    return new AcceptDefaults(
        new AcceptInput(
            null,
            null,
            null,
            true,
            null,
            null,
            false,
            digitalMedia,
            nonReturnable,
            0,
            false,
            false,
            null,
            null),
        null,
        null,
        null);
  }
}
