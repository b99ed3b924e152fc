package org.interlend.libris.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.interlend.exchange.MessageFact;
import org.interlend.libris.reading.LibrisList.Unreadable;
import org.interlend.libris.reading.LibrisRequest.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibrisReaderTest {

  private static final String LIST =
      """
      {"data_source":"test","data_type":"ill_requests","result_type":"outgoing","library_code":"Xyz","count":1,
       "ill_requests":[{"request_id":"5120077","request_type":"LF","lf_number":"Xyz-260311-0004",
        "status":"Uteliggande","status_code":"","xstatus":"Oläst","xstatus_code":"1",
        "arrival_date":null,"due_date":null,"renewal_count":null,
        "delivery_type":"Post","delivery_type_code":"1","processing_time":"Normal","processing_time_code":"1",
        "media_type":"Lån","media_type_code":"1","recipient_count":"2",
        "bib_id":"8472001","isbn_issn":"9789100000000","author":"Ek, Lo","title":"Broar i norr",
        "year":"2009","imprint":"Umeå, 2009","message":"","user":"Ståhl, Kim","user_id":"2210 4455","operator":"annab",
        "last_modified":"1773219600","active_library":"Abc","requesting_library":"Xyz",
        "receiving_library":{"library_code":"Xyz","name":"Exempelbiblioteket","department":"","address1":"Box 1","address2":"","address3":"",
          "zip_code":"903 00","city":"Umeå","fax":"","email":"ill@example.org","bibsam":true},
        "libris_enduser_request_id":"0","enduser_id":"0","end_user":{"user_id":"0","approved":false,"library_card":""},
        "recipients":[
          {"library_id":"12","library_code":"Abc","is_active_library":true,"location":"","response_id":"","response":"","response_date":null,"reserve":false},
          {"library_id":"77","library_code":"Def","is_active_library":false,"location":"Dagstidning","response_id":"9","response":"Levererad","response_date":"2015-04-07 09:27:05","reserve":"1"}]}]}
      """;

  @Test
  void oneRequestIsAListOfOne() throws LibrisException {
    String request = only(LIST).json();

    LibrisList read = LibrisReader.listOrRequest(request.getBytes(UTF_8));

    assertThat(read.requests()).containsExactly(only(LIST));
    assertThat(LibrisReader.listOrRequest(LIST.getBytes(UTF_8)).requests())
        .isEqualTo(read.requests());
    assertThat(LibrisReader.listOrRequest("{}".getBytes(UTF_8)).unreadable()).hasSize(1);
    assertThatThrownBy(() -> LibrisReader.listOrRequest("[]".getBytes(UTF_8)))
        .isInstanceOf(LibrisException.class);
  }

  @Test
  void aLoanIsReadWithItsChain() throws LibrisException {
    LibrisRequest request = only(LIST);

    assertThat(request.number()).isEqualTo("Xyz-260311-0004");
    assertThat(request.requestId()).isEqualTo("5120077");
    assertThat(request.status()).isEqualTo(new Status(null, "Uteliggande"));
    assertThat(request.isCopy()).isFalse();
    assertThat(request.lastModified()).isEqualTo(Instant.ofEpochSecond(1773219600));
    assertThat(request.title().record()).contains("8472001");
    assertThat(request.article().title()).isNull();
    assertThat(request.message()).isNull();
    assertThat(request.patron().numbers()).containsExactly("22104455");
    assertThat(request.receivingLibrary().address()).isEqualTo("Box 1\n903 00 Umeå");
    assertThat(request.recipients())
        .extracting(LibrisRequest.Recipient::libraryCode)
        .containsExactly("Abc", "Def");
    assertThat(request.recipients().get(0).responseId()).isNull();
    assertThat(request.recipients().get(0).active()).isTrue();
    assertThat(request.recipients().get(1).reserve()).isTrue();
    assertThat(request.recipients().get(1).respondedAt())
        .isEqualTo(Instant.ofEpochSecond(1428391625));
    assertThat(request.json()).contains("Broar i norr");
  }

  @Test
  void theAnswerAboutOneRequestHasThisRequestOrNone() throws LibrisException {
    byte[] answer =
        list("{\"request_id\":\"5120077\",\"lf_number\":\"Xyz-260311-0004\"}").getBytes(UTF_8);

    assertThat(LibrisReader.request(answer, "Xyz-260311-0004")).isPresent();
    assertThat(LibrisReader.request(answer, "5120077")).isPresent();
    assertThatThrownBy(() -> LibrisReader.request(answer, "Xyz-260311-0005"))
        .isInstanceOf(LibrisException.class);
    assertThatThrownBy(() -> LibrisReader.request(list("null").getBytes(UTF_8), "Xyz-260311-0004"))
        .isInstanceOf(LibrisException.class);
    assertThat(LibrisReader.request("{\"count\":0}".getBytes(UTF_8), "Xyz-260311-0004")).isEmpty();
  }

  @Test
  void anArticleWithoutARecordIsACopy() throws LibrisException {
    LibrisRequest request =
        only(
            list(
                """
                {"request_id":5120090,"lf_number":"Xyz-260311-0005","media_type":"Kopia",
                 "bib_id":"BIB5120090","author_of_article":"Ask, My","title_of_article":"Is och snö",
                 "volume_designation":"2024:3","pages":"14-22"}"""));

    assertThat(request.requestId()).isEqualTo("5120090");
    assertThat(request.isCopy()).isTrue();
    assertThat(request.title().record()).isEmpty();
    assertThat(request.article().title()).isEqualTo("Is och snö");
    assertThat(request.recipients()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1,    ,          true,  false",
    "2,    ,          false, true",
    ",     Lån,       true,  false",
    ",     Kopia,     false, true",
    ",     ,          true,  true",
    ",     ,          false, false"
  })
  void theMediaTypeAloneSaysWhetherACopyIsWanted(
      String code, String text, boolean article, boolean copy) throws LibrisException {
    LibrisRequest request =
        only(
            list(
                """
                {"lf_number":"A-260311-0001","media_type":%s,"media_type_code":%s,"title_of_article":%s}"""
                    .formatted(quoted(text), quoted(code), quoted(article ? "Is" : null))));

    assertThat(request.isCopy()).isEqualTo(copy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data_type\":\"ill_requests\",\"library_code\":\"Xyz\",\"count\":0,\"ill_requests\":[]}",
        "{\"count\":0}",
        "{\"count\":0,\"ill_requests\":null}",
        "{\"count\":\"0\",\"ill_requests\":{}}"
      })
  void nothingIsFoundInAnEmptyAnswer(String answer) throws LibrisException {
    assertThat(requests(answer).size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>Underhåll pågår</body></html>",
        "[]",
        "\"ok\"",
        "{\"ill_requests\":[{\"lf_number\":\"A"
      })
  void anAnswerWithoutJsonIsAFault(String answer) {
    assertThatThrownBy(() -> requests(answer))
        .isInstanceOfSatisfying(
            LibrisException.class,
            fault -> assertThat(fault.why()).isEqualTo(MessageFact.ANSWER_NOT_JSON.with()));
  }

  @Test
  void anAnswerThatWouldFillTheMemoryIsAFault() {
    assertThatThrownBy(() -> requests("{\"ill_requests\":[" + "{},".repeat(600_000) + "{}]}"))
        .isInstanceOfSatisfying(
            LibrisException.class,
            fault -> assertThat(fault.why()).isEqualTo(MessageFact.ANSWER_TOO_COMPLEX.with()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"error\":\"Underhåll\"}", "{\"count\":3,\"ill_requests\":null}"})
  void anAnswerWithoutAListDoesNotMeanThatThereAreNoRequests(String answer) {
    assertThatThrownBy(() -> requests(answer))
        .isInstanceOfSatisfying(
            LibrisException.class,
            fault -> assertThat(fault.why()).isEqualTo(MessageFact.ANSWER_WITHOUT_LIST.with()));
  }

  @Test
  void aBadRecordDoesNotAffectTheOthers() throws LibrisException {
    LibrisList read =
        requests(
            list(
                """
                {"title":"no number"}, null, "text", {"request_id":"0","lf_number":""},
                {"lf_number":"%s"}, {"lf_number":"A-260311-0001","recipients":"none","end_user":[],"last_modified":"soon"}"""
                    .formatted("9".repeat(91))));

    assertThat(read.requests()).extracting(LibrisRequest::number).containsExactly("A-260311-0001");
    assertThat(read.requests().get(0).lastModified()).isNull();
    assertThat(read.unreadable())
        .extracting(Unreadable::number)
        .containsExactly("#1", "#2", "#3", "#4", "#5");
  }

  @Test
  void aRequestWithoutAnOrderNumberHasTheInternalOne() throws LibrisException {
    assertThat(only(list("{\"request_id\":\"5120077\"}")).number()).isEqualTo("5120077");
  }

  @Test
  void theLibraryCardIsTheSecondNumberOfAPatron() throws LibrisException {
    LibrisRequest request =
        only(
            list(
                """
                {"lf_number":"A-260311-0001","user_id":" a1b2\\u00a0c3 ","end_user":{"library_card":"2210 4455"}}"""));

    assertThat(request.patron().numbers()).containsExactly("a1b2c3", "22104455");
  }

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "'\"true\"', true",
    "'\"1\"', true",
    "1, true",
    "false, false",
    "'\"false\"', false",
    "null, false",
    "'\"\"', false"
  })
  void anUpdateSucceedsOnlyIfItsAnswerSaysSo(String success, boolean expected)
      throws LibrisException {
    LibrisUpdateResult update =
        LibrisReader.update(
            """
            {"update_action":"response","update_success":%s,"update_message":"","count":1,
             "ill_requests":[{"lf_number":"Xyz-260311-0004","status":"Levererad","status_code":"10","last_modified":"1773223200"}]}"""
                .formatted(success)
                .getBytes(UTF_8));

    assertThat(update.succeeded()).isEqualTo(expected);
    assertThat(update.message()).isNull();
    assertThat(update.request().status()).isEqualTo(new Status("10", "Levererad"));
  }

  @Test
  void anUpdateWithoutTheFieldHasNotSucceeded() throws LibrisException {
    LibrisUpdateResult update = LibrisReader.update("{\"update_message\":\"nej\"}".getBytes(UTF_8));

    assertThat(update).isEqualTo(new LibrisUpdateResult(false, "nej", null));
  }

  @Test
  void aRefusalMayHaveNoMessage() {
    assertThat(LibrisReader.message("{\"update_message\":\"nej\"}".getBytes(UTF_8)))
        .contains("nej");
    assertThat(LibrisReader.message("<html>409</html>".getBytes(UTF_8))).isEmpty();
  }

  @Test
  void librariesAreReadWithoutThoseThatHaveNoSigel() throws LibrisException {
    List<LibrisLibrary> libraries =
        LibrisReader.libraries(
            """
            {"data_type":"libraries","count":2,"libraries":[{"library_id":"12","library_code":"Abc","name":"Andra biblioteket","address1":"Storgatan 2","address2":"","address3":"","zip_code":"111 11","city":"Stockholm"},{"library_code":""}]}"""
                .getBytes(UTF_8));

    assertThat(libraries).hasSize(1);
    assertThat(libraries.get(0).name()).isEqualTo("Andra biblioteket");
    assertThat(libraries.get(0).address()).isEqualTo("Storgatan 2\n111 11 Stockholm");
  }

  private static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  private static String list(String requests) {
    return "{\"ill_requests\":[" + requests + "]}";
  }

  private static LibrisRequest only(String answer) throws LibrisException {
    LibrisList read = requests(answer);
    assertThat(read.unreadable()).isEmpty();
    assertThat(read.requests()).hasSize(1);
    return read.requests().get(0);
  }

  private static LibrisList requests(String answer) throws LibrisException {
    return LibrisReader.requests(answer.getBytes(UTF_8));
  }
}
