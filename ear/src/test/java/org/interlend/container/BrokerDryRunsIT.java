package org.interlend.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.interlend.container.BrokerOrders.LIBRIS;
import static org.interlend.container.BrokerOrders.SIGEL;
import static org.interlend.container.BrokerOrders.ZFL;
import static org.interlend.container.Commands.CARD;
import static org.interlend.container.Commands.newRequest;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interlend.borrowing.receiving.BorrowingStatusUpdate.State;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageSentence;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.dryrun.DryRunResult;
import org.interlend.exchange.dryrun.DryRunResult.Records;
import org.interlend.exchange.dryrun.ProtocolRegistry;
import org.interlend.exchange.dryrun.RecordKind;
import org.interlend.partners.protocol.BrokerProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dry runs of what brokers of SLNP and Libris say. */
@InContainer
class BrokerDryRunsIT {

  private final String number = newRequest();

  @Inject private ProtocolRegistry protocols;
  @Inject private BrokerOrders broker;
  @Inject private Tables tables;

  private Map<String, String> before;

  @BeforeEach
  void partners() {
    broker.partner(ZFL, BrokerProtocol.SLNP);
    broker.partner(LIBRIS, BrokerProtocol.LIBRIS);
  }

  @AfterEach
  void nothingIsChanged() {
    assertThat(tables.contents()).isEqualTo(before);
    assertThat(tables.texts("select reference from exchange where request_id = ?", number))
        .isEmpty();
  }

  @Test
  void anOrderForAPatronShowsTheRequestThatItWouldMake() {
    DryRunResult tried = zfl("SLNPFLBestellung", order("PFL"));

    assertThat(tried.line().outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(tried.line().service()).isEqualTo("SLNPFLBestellung");
    assertThat(answer(tried)).startsWith("600 SLNPFLBestellung\n601 PFLNummer:");
    assertThat(tried.records()).contains(new Records(RecordKind.BORROWING_REQUEST, 1, 0, 0));
    assertThat(tried.history())
        .extracting(note -> note.to().apply(Locale.ENGLISH))
        .contains("Request sent to partner");
    assertThat(MessageSentence.of(tried.sender(), Locale.ENGLISH)).contains(ZFL + " is inactive");
  }

  @Test
  void anOrderForAnItemShowsTheLendingRequestAndTheNewLibrary() {
    DryRunResult tried = zfl("SLNPFLBestellung", order("AFL"));

    assertThat(tried.line().outcome()).as(answer(tried)).isEqualTo(Outcome.SUCCESS);
    assertThat(tried.records())
        .contains(
            new Records(RecordKind.LENDING_REQUEST, 1, 0, 0),
            new Records(RecordKind.PARTNER, 1, 0, 0));
  }

  @Test
  void anOrderForATitleThatIsNotHereShowsItsRefusal() {
    DryRunResult tried = zfl("SLNPFLBestellung", order("AFL") + "TitelId:no such title\n");

    assertThat(tried.line().outcome()).isEqualTo(Outcome.PROBLEM);
    assertThat(answer(tried)).isEqualTo("510 SlnpRequestError: Es existieren keine Exemplare\n");
    assertThat(tried.records()).isEmpty();
  }

  @Test
  void aDataChangeShowsTheLender() {
    String ours = broker.order(ZFL, number, CARD, "Lock gates", false, false).request().number();

    DryRunResult tried = zfl("SLNPPFLDatenAenderung", "PFLNummer:" + ours + "\nSigelGB:DE-IC 2\n");

    assertThat(answer(tried)).isEqualTo("240 OK: SLNPPFLDatenAenderung success\n");
    assertThat(tried.records()).contains(new Records(RecordKind.BORROWING_REQUEST, 0, 1, 0));
    assertThat(tried.history()).hasSize(1);
  }

  @Test
  void aQuestionAboutAPatronIsAnsweredWithoutAChange() {
    DryRunResult tried = zfl("SLNPAlleBenutzerDaten", "BenutzerNummer:" + CARD + "\n");

    assertThat(answer(tried)).contains("601 BenutzerNummer:" + CARD, "601 Nachname:");
    assertThat(tried.records()).isEmpty();
  }

  @Test
  void aCommandThatIsCutOffShowsItsError() {
    DryRunResult tried = slnp("SLNPFLBestellung\nBsTyp:PFL\n");

    assertThat(tried.line().outcome()).isEqualTo(Outcome.PROBLEM);
    assertThat(answer(tried)).startsWith("520 SlnpRequestError: ");
    assertThat(tried.line().explanation(Locale.ENGLISH)).isNotBlank();
  }

  @Test
  void aListShowsWhatTheImportWouldDoWithEachRequest() {
    String other = newRequest();
    DryRunResult tried =
        libris(
            "{\"ill_requests\": [%s, {\"title\": \"nameless\"}, %s]}"
                .formatted(request(number, SIGEL, "Abc"), request(other, "Abc", SIGEL)));

    assertThat(tried.line().outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(tried.notes())
        .extracting(note -> note.request(), note -> note.note().kind())
        .contains(
            tuple(number, MessageFact.LIBRIS_BORROWING_BEGINS.name()),
            tuple("#2", MessageFact.LIBRIS_RECORD_WITHOUT_NUMBER.name()),
            tuple(other, MessageFact.LIBRIS_LENDING_BEGINS.name()));
    assertThat(tried.records())
        .contains(
            new Records(RecordKind.BORROWING_REQUEST, 1, 0, 0),
            new Records(RecordKind.LENDING_REQUEST, 1, 0, 0));
    assertThat(tried.history())
        .extracting(note -> note.to().apply(Locale.ENGLISH))
        .contains("Request sent to partner");
  }

  @Test
  void oneRequestCanBeTriedAndSaysWhenItWouldChangeNothing() {
    String request = request(number, SIGEL, null);
    assertThat(libris(request).notes()).hasSize(1);

    broker.order(LIBRIS, number, CARD, "Lock gates", false, false);
    broker.report(LIBRIS, number, State.OPEN, null);
    DryRunResult changed = libris(request);
    assertThat(changed.line().outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(changed.records()).contains(new Records(RecordKind.BORROWING_REQUEST, 0, 1, 0));
  }

  @Test
  void whatIsNoJsonIsRefusedAndNothingElse() {
    DryRunResult tried = libris("<html>");

    assertThat(tried.line().outcome()).isEqualTo(Outcome.PROBLEM);
    assertThat(tried.line().explanation(Locale.ENGLISH)).contains("JSON");
    assertThat(tried.notes()).isEmpty();
  }

  private DryRunResult zfl(String command, String lines) {
    return slnp(command + "\n" + lines + "SLNPEndCommand\n");
  }

  private DryRunResult slnp(String text) {
    before = tables.contents();
    return protocols.dryRun(BrokerProtocol.SLNP).dryRun(ZFL, text.getBytes(UTF_8));
  }

  private DryRunResult libris(String json) {
    before = tables.contents();
    return protocols.dryRun(BrokerProtocol.LIBRIS).dryRun(LIBRIS, json.getBytes(UTF_8));
  }

  private String order(String type) {
    return String.join(
        "\n",
        List.of(
            "BsTyp:" + type,
            "BestellId:" + number,
            "SigelNB:DE-IC 7",
            "BenutzerNummer:" + CARD,
            "Titel:Schleusentore der Unterläufe",
            ""));
  }

  private static String request(String number, String requester, String active) {
    return """
        {"lf_number": "%s", "status": "Uteliggande", "media_type": "Lån", "user_id": "%s",
         "title": "Slussportar", "requesting_library": "%s", "active_library": %s}"""
        .formatted(number, CARD, requester, active == null ? null : "\"" + active + "\"");
  }

  private static String answer(DryRunResult tried) {
    return new String(tried.line().responseBody(), UTF_8);
  }
}
