package org.interlend.borrowing.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.interlend.partners.CitedWorkField;
import org.interlend.partners.RequestFormUrl;
import org.junit.jupiter.api.Test;

class OpenUrlWriterTest {

  @Test
  void aBookIsWrittenInItsMetadataFormat() {
    var book =
        new CitedWork(
            Genre.BOOK,
            Map.of(
                CitedWorkField.TITLE, "L'écume des jours",
                CitedWorkField.AUTHOR, "Vian, Boris; Queneau, Raymond",
                CitedWorkField.ISBN, "9782253140870",
                CitedWorkField.OCLC, "301643",
                CitedWorkField.SOURCE, "primo"));

    assertThat(OpenUrlWriter.query(book))
        .isEqualTo(
            "url_ver=Z39.88-2004&url_ctx_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Actx"
                + "&ctx_ver=Z39.88-2004&ctx_enc=info%3Aofi%2Fenc%3AUTF-8&rfr_id=info%3Asid%2Fprimo"
                + "&rft_id=info%3Aoclcnum%2F301643&rft_id=urn%3AISBN%3A9782253140870"
                + "&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&rft.genre=book"
                + "&rft.btitle=L%27%C3%A9cume%20des%20jours&rft.au=Vian%2C%20Boris"
                + "&rft.au=Queneau%2C%20Raymond&rft.aulast=Vian&rft.aufirst=Boris"
                + "&rft.isbn=9782253140870");
  }

  @Test
  void aWrittenOpenUrlIsReadBackUnchanged() {
    CitedWork article =
        OpenUrlReader.read(
            "genre=article&title=Wetlands&atitle=Reed+%26+rush%3F&aulast=Szalay&pages=12-19"
                + "&volume=21&issue=1&issn=0277-5212&id=doi:10.1/x&id=pmid:7&sid=EBSCO:aph");

    CitedWork again = OpenUrlReader.read(OpenUrlWriter.query(article));

    for (CitedWorkField field : CitedWorkField.values()) {
      assertThat(again.value(field)).as(field.placeholder()).isEqualTo(article.value(field));
    }
    assertThat(OpenUrlWriter.query(article)).contains("&rft.spage=12&rft.epage=19");
  }

  @Test
  void everyPlaceholderIsReplacedByItsValue() {
    CitedWork book =
        OpenUrlReader.read("genre=book&title=A%26B&aulast=%3B&isbn=1&sid=javascript:x");

    assertThat(
            OpenUrlWriter.address(
                RequestFormUrl.of(
                    "https://broker.example.org/r?k={genre}&t={title}&i={isbn}&v={volume}&s={source}&r={reference}"),
                book,
                "PR7"))
        .isEqualTo("https://broker.example.org/r?k=book&t=A%26B&i=1&v=&s=javascript%3Ax&r=PR7");
    assertThat(OpenUrlWriter.query(book)).doesNotContain("rft.au");
  }
}
