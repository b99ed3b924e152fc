package org.interlend.borrowing.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.interlend.partners.CitedWorkField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenUrlReaderTest {

  @Test
  void aBookFromADiscoverySystemIsReadCompletely() {
    CitedWork work =
        OpenUrlReader.read(
            "ctx_ver=Z39.88-2004&ctx_enc=info%3Aofi%2Fenc%3AUTF-8"
                + "&rfr_id=info%3Asid%2Fprimo.exlibrisgroup.com-60FR_ALMA"
                + "&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&rft.genre=book"
                + "&rft.btitle=L%27%C3%A9cume+des+jours&rft.au=Vian%2C+Boris&rft.aulast=Vian"
                + "&rft.aufirst=Boris&rft.isbn=9782253140870&rft.date=1963&rft.pub=J.-J.+Pauvert"
                + "&rft.edition=2e+%C3%A9d.&rft.volume=&rft.issn="
                + "&rft_id=info%3Aoclcnum%2F301643&rft_id=urn%3AISBN%3A9782253140870");

    assertThat(work.genre()).isEqualTo(Genre.BOOK);
    assertThat(work.value(CitedWorkField.TITLE)).isEqualTo("L'écume des jours");
    assertThat(work.value(CitedWorkField.AUTHOR)).isEqualTo("Vian, Boris");
    assertThat(work.value(CitedWorkField.ISBN)).isEqualTo("9782253140870");
    assertThat(work.value(CitedWorkField.DATE)).isEqualTo("1963");
    assertThat(work.value(CitedWorkField.PUBLISHER)).isEqualTo("J.-J. Pauvert");
    assertThat(work.value(CitedWorkField.EDITION)).isEqualTo("2e éd.");
    assertThat(work.value(CitedWorkField.OCLC)).isEqualTo("301643");
    assertThat(work.value(CitedWorkField.SOURCE)).isEqualTo("primo.exlibrisgroup.com-60FR_ALMA");
    assertThat(work.value(CitedWorkField.VOLUME)).as("an empty value counts as unsaid").isNull();
    assertThat(work.missing()).isEmpty();
  }

  @Test
  void anArticleIsReadWithItsJournalAndIdentifiers() {
    CitedWork work =
        OpenUrlReader.read(
            "url_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:journal&rft.genre=article"
                + "&rft.atitle=Isolation+of+a+common+receptor&rft.jtitle=Science"
                + "&rft.stitle=Science&rft.aulast=Bergelson&rft.auinit=J&rft.date=1997-02-28"
                + "&rft.volume=275&rft.issue=5304&rft.spage=1320&rft.epage=1323"
                + "&rft.issn=0036-8075&rft_id=info:doi/10.1126/science.275.5304.1320"
                + "&rft_id=info:pmid/9036860&rfr_id=info:sid/google");

    assertThat(work.genre()).isEqualTo(Genre.ARTICLE);
    assertThat(work.value(CitedWorkField.TITLE)).isEqualTo("Science");
    assertThat(work.value(CitedWorkField.ARTICLE_TITLE))
        .isEqualTo("Isolation of a common receptor");
    assertThat(work.value(CitedWorkField.AUTHOR)).isEqualTo("Bergelson, J");
    assertThat(work.value(CitedWorkField.PAGES)).isEqualTo("1320-1323");
    assertThat(work.value(CitedWorkField.DOI)).isEqualTo("10.1126/science.275.5304.1320");
    assertThat(work.value(CitedWorkField.PMID)).isEqualTo("9036860");
    assertThat(work.missing()).isEmpty();
  }

  @Test
  void version01IsRead() {
    CitedWork work =
        OpenUrlReader.read(
            "sid=EBSCO:aph&genre=article&title=Wetlands&atitle=Reed+beds&aulast=Szalay"
                + "&aufirst=Tibor&issn=02775212&date=20010301&volume=21&issue=1&pages=12-19"
                + "&id=doi:10.1672/0277-5212&id=pmid:123");

    assertThat(work.genre()).isEqualTo(Genre.ARTICLE);
    assertThat(work.value(CitedWorkField.TITLE)).isEqualTo("Wetlands");
    assertThat(work.value(CitedWorkField.AUTHOR)).isEqualTo("Szalay, Tibor");
    assertThat(work.value(CitedWorkField.DOI)).isEqualTo("10.1672/0277-5212");
    assertThat(work.value(CitedWorkField.SOURCE)).isEqualTo("EBSCO:aph");
    assertThat(work.missing()).isEmpty();
  }

  @Test
  void allAuthorsOfARepeatedKeyAreKept() {
    assertThat(
            OpenUrlReader.read("rft.au=Knuth,+D.&rft.au=Graham,+R.&rft.au=Knuth,+D.")
                .value(CitedWorkField.AUTHOR))
        .isEqualTo("Knuth, D.; Graham, R.");
  }

  @ParameterizedTest
  @CsvSource({
    "ctx_enc=info:ofi/enc:ISO-8859-1&title=Caf%E9, Café",
    "ctx_enc=info%3Aofi%2Fenc%3AISO-8859-1&title=%C3%A9, Ã©",
    "title=Caf%C3%A9, Café",
    "title=Caf%E9, Café",
    "title=100%25+wool, 100% wool",
    "title=100%+wool, 100% wool",
    "title=ends+with+%2, ends with %2",
    "title=A%2BB+%26+C%3D1, A+B & C=1",
    "date=1999&amp;title=Reeds, Reeds",
    "RFT.TITLE=Reeds, Reeds",
    "title=&rft.title=Reeds, Reeds",
    "rft.title=+&title=Reeds, Reeds",
  })
  void valuesAreDecodedInTheDeclaredEncoding(String query, String title) {
    assertThat(OpenUrlReader.read(query).value(CitedWorkField.TITLE)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "rft_val_fmt=info:ofi/fmt:kev:mtx:book&rft.title=T, BOOK",
    "rft_val_fmt=info:ofi/fmt:kev:mtx:book&rft.btitle=T&rft.atitle=A, CHAPTER",
    "rft_val_fmt=info:ofi/fmt:kev:mtx:journal&rft.jtitle=T&rft.atitle=A, ARTICLE",
    "rft_val_fmt=info:ofi/fmt:kev:mtx:journal&rft.jtitle=T, JOURNAL",
    "rft_val_fmt=info:ofi/fmt:kev:mtx:dissertation&rft.title=T, THESIS",
    "genre=unknown&issn=1234-5678&atitle=A, ARTICLE",
    "genre=issue&title=T, JOURNAL",
    "genre=Proceeding, PAPER",
    "genre=document, REPORT",
    "title=T, BOOK",
    "rft_id=urn:ISSN:1234-5678, JOURNAL",
  })
  void theGenreIsReadOrInferred(String query, Genre genre) {
    assertThat(OpenUrlReader.read(query).genre()).isEqualTo(genre);
  }

  @ParameterizedTest
  @CsvSource({
    "genre=book&title=T&isbn=9780306406157,",
    "genre=book&title=T&au=A,",
    "genre=book&title=T, AUTHOR",
    "genre=book&isbn=9780306406157, TITLE",
    "genre=article&title=T&atitle=A,",
    "genre=article&title=T, ARTICLE_TITLE",
    "genre=article&atitle=A, TITLE",
    "genre=journal&title=T,",
    "genre=report&title=T,",
  })
  void fieldsThatABrokerNeedsAreReportedMissing(String query, CitedWorkField missing) {
    assertThat(OpenUrlReader.read(query).missing())
        .isEqualTo(missing == null ? Set.of() : Set.of(missing));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "&&=&=x&partner", "%", "%FF%FE=%FF"})
  void anEmptyOpenUrlLeavesAllFieldsToThePatron(String query) {
    assertThat(OpenUrlReader.read(query).missing())
        .containsExactly(CitedWorkField.TITLE, CitedWorkField.AUTHOR);
  }

  @Test
  void longValuesAreCutAndHostileOnesStayText() {
    CitedWork work =
        OpenUrlReader.read(
            "rft.title=%s&rft.date=%s&rft.au=javascript:alert(1)&rft.pub=A%%0D%%0ASet-Cookie:b"
                .formatted("t".repeat(9000), "1".repeat(9000)));

    assertThat(work.value(CitedWorkField.TITLE)).hasSize(CitedWork.longest(CitedWorkField.TITLE));
    assertThat(work.value(CitedWorkField.DATE)).hasSize(CitedWork.longest(CitedWorkField.DATE));
    assertThat(work.value(CitedWorkField.AUTHOR)).isEqualTo("javascript:alert(1)");
    assertThat(work.value(CitedWorkField.PUBLISHER)).isEqualTo("A  Set-Cookie:b");
  }
}
