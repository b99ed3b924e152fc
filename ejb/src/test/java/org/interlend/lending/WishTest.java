package org.interlend.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.catalog.BibNumber;
import org.interlend.lending.Wish.TitleNumber;
import org.junit.jupiter.api.Test;

/** What a partner wants, and what is kept of it for a later search. */
class WishTest {

  @Test
  void whatWasWantedIsLookedForAgain() {
    var wish =
        new Wish(
            "Tea roads",
            "Okonjo, Adaeze",
            List.of(
                new TitleNumber(BibNumber.Kind.OCLC, "ocn 50213410"),
                new TitleNumber(BibNumber.Kind.ISBN, "978-0-306-40615-7")),
            List.of("30100200310"));
    var again = Wish.read(wish.key());
    assertThat(again.numbers()).isEqualTo(wish.numbers());
    assertThat(again.barcodes()).isEqualTo(wish.barcodes());
    assertThat(again.key()).isEqualTo(wish.key());
  }

  @Test
  void aRequestThatNamedNothingWantsNothing() {
    assertThat(Wish.read(null).namesNothing()).isTrue();
    assertThat(Wish.read("").namesNothing()).isTrue();
    assertThat(Wish.read("COLOUR blue; ").namesNothing()).isTrue();
  }

  @Test
  void aWishWithoutANumberNamesNothing() {
    assertThat(new Wish("Title", "Author", List.of(), List.of()).namesNothing()).isTrue();
    assertThat(Wish.item("1").namesNothing()).isFalse();
    assertThat(Wish.read("OCLC 4711").namesNothing()).isFalse();
  }
}
