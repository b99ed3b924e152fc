package org.interlend.patrons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PostalAddressTest {

  @Test
  void theCountryHasTheNameThatTheReaderKnows() {
    PostalAddress address = PostalAddress.of("Rue 1", null, "67000", "Strasbourg", "FR");

    assertThat(address.lines(Locale.GERMAN))
        .containsExactly("Rue 1", "67000 Strasbourg", "Frankreich");
    assertThat(address.lines(Locale.forLanguageTag("sv"))).endsWith("Frankrike");
    assertThat(address.lines()).as("as files have it").endsWith("FR");
  }

  @Test
  void anAddressNeedsNoCountry() {
    assertThat(PostalAddress.of("Rue 1", null, null, null, null).lines(Locale.GERMAN))
        .containsExactly("Rue 1");
  }
}
