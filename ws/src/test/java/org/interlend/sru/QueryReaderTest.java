package org.interlend.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.interlend.catalog.TitleQuery.All;
import org.interlend.catalog.TitleQuery.Any;
import org.interlend.catalog.TitleQuery.Barcode;
import org.interlend.catalog.TitleQuery.In;
import org.interlend.catalog.TitleQuery.Number;
import org.interlend.catalog.TitleQuery.Whole;
import org.interlend.catalog.TitleQuery.Word;
import org.junit.jupiter.api.Test;

/** CQL queries as queries of the catalog. */
class QueryReaderTest {

  @Test
  void eachWordOfAnyMayBeANumber() throws SruException {
    Any query = (Any) QueryReader.read("cql.anywhere any \"0306406152 tides B-7\"");

    assertThat(query.parts()).hasSize(3);
    assertThat(query.parts().get(0)).isInstanceOf(Any.class);
    assertThat(query.parts().get(1)).isEqualTo(new Barcode(Set.of("0306406152", "B-7")));
    assertThat(query.parts().get(2))
        .isInstanceOfSatisfying(
            Number.class,
            number -> assertThat(number.values()).contains("9780306406157", "0306406152", "B-7"));
  }

  @Test
  void theWholeTermIsOneNumberOtherwise() throws SruException {
    Any query = (Any) QueryReader.read("\"BW 17\"");

    assertThat(query.parts().get(1)).isEqualTo(new Barcode(Set.of("BW 17")));
  }

  @Test
  void decomposedLettersAreComposed() throws SruException {
    assertThat(QueryReader.read("title == \"A\u030Angstro\u0308m\""))
        .isEqualTo(
            new All(
                List.of(
                    new Word(In.TITLE, "angstrom", false),
                    new Whole(In.TITLE, "\u00C5ngstr\u00F6m"))));
  }
}
