package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.support.ApiClient;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Requests of a broker that announces no items, on the pages and by the steps of the API. */
@OnOneDatabase
@NeedsBrowser
class ConsoleBrokerIT {

  private static final String PATRON = "P0043188";
  private static final String ZFL = "ZFLPAGES";
  private static final Browser browser = Browser.shared();

  private final NcipClient broker;
  private final Records records;
  private final ApiClient api;
  private final CirculationDesk desk;
  private final InterlendServer server;
  private Console console;

  ConsoleBrokerIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    api = new ApiClient(server, "admin", "interlend");
    desk = new CirculationDesk(server);
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser);
    assertThat(
            api.put(
                    "partners/" + ZFL,
                    """
                    {"name": "Regional server", "status": "INACTIVE", "protocol": "SLNP",
                     "borrowingSupported": true, "lendingSupported": true,
                     "acceptItem": {"location": "BORROW", "pickupLibrary": "MAIN"},
                     "slnp": {"historyUrl": "https://zfl.example/history?BestellId={bestellId}"}}
                    """)
                .status())
        .isIn(200, 201);
  }

  @Test
  void staffReceiveAnItemOfWhichNoMessageToldAndAssignItsPatron() {
    String order = ordered();
    console.signIn("sharing");
    console.go("home.xhtml");
    console.seeText("Patron not matched");
    console.picture("home-patron-not-matched");
    console.find(order);
    console.seeText("At the broker");
    console.seeText("WorkOut");
    assertThat(
            console.shows(
                By.cssSelector("a[href='https://zfl.example/history?BestellId=" + order + "']")))
        .isTrue();
    console.picture("request-of-slnp");

    console.fill("arrival:itemBarcode", order + "-L");
    console.click("arrival:receive");
    console.seeText("Keep it at the desk until its patron is assigned.");
    assertThat(records.status(order)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    console.seeText("The broker's message has 4711.");
    console.picture("request-without-patron");

    console.fill("next:patron", PATRON);
    console.type(Keys.ENTER.toString());
    console.seeText("Patron assigned.");
    assertThat(records.value("select status from item where barcode = ?", order + "-L"))
        .isEqualTo("ON_HOLD_SHELF");
    console.picture("request-patron-assigned");
    console.go("borrowing-requests.xhtml?protocol=SLNP&brokerStatus=WorkOut");
    console.seeText(order);
    console.picture("requests-of-slnp");
  }

  @Test
  void scriptsTakeTheSameSteps() {
    String order = ordered();
    long id = (Long) records.value("select id from borrowing_request where external_id = ?", order);
    var request = api.get("borrowing-requests/" + id);
    assertThat(request.json().at("/broker/protocol").asText()).isEqualTo("SLNP");
    assertThat(request.json().at("/broker/number").asText()).isEqualTo(order);
    assertThat(request.json().at("/broker/link").asText()).endsWith("BestellId=" + order);
    assertThat(request.json().at("/lender/code").asText()).isEqualTo("DE-9003");
    assertThat(request.json().at("/warnings/0/kind").asText()).isEqualTo("PATRON_NOT_MATCHED");
    assertThat(request.json().at("/nextAction").asText()).isEqualTo("ASSIGN_PATRON");

    step(id, "{'step': 'ASSIGN_PATRON', 'patron': '%s'}".formatted(PATRON));
    step(
        id,
        "{'step': 'RECEIVE', 'barcode': '%s-L', 'desk': 'MAINDESK', 'guaranteedDueDate': '%s'}"
            .formatted(order, Records.today().plusDays(20)));
    assertThat(desk.lend(PATRON, order + "-L").status()).isEqualTo(201);
    assertThat(api.get("borrowing-requests/" + id).json().at("/status").asText())
        .isEqualTo("LOANED_ITEM_TO_PATRON");
    step(id, "{'step': 'EXTEND', 'dueDate': '%s'}".formatted(Records.today().plusDays(30)));
    assertThat(api.get("borrowing-requests/" + id).json().at("/status").asText())
        .isEqualTo("RENEWED_BY_PARTNER");
    assertThat(desk.takeBack(order + "-L").status()).isEqualTo(200);
    step(id, "{'step': 'SEND_BACK'}");
    assertThat(records.temporaryRecords(order).stream().mapToLong(Long::longValue).sum()).isZero();
  }

  private void step(long id, String body) {
    assertThat(api.post("borrowing-requests/" + id + "/steps", body.replace('\'', '"')).status())
        .as(body)
        .isEqualTo(200);
  }

  /** A request as a regional server orders it, without a patron of this library. */
  private String ordered() {
    String order = NcipMessage.fresh("FL");
    broker
        .send(NcipMessage.requestItem(order, "4711").patron(PATRON).book("Ordered " + order))
        .succeeds("RequestItem");
    records.execute(
        """
        update borrowing_request set partner_id = (select id from partner where code = '%s'),
          patron_id = null, unmatched = true, warned = true, patron_number = '4711',
          staff_warning = 'PATRON_NOT_MATCHED|1767225600||', broker_status = 'WorkOut',
          remote_code = 'DE-9003', remote_name = 'Town library',
          remote_address = 'Harbour road 4', call_number = 'TEC 4410',
          broker_notes = 'REMARK|Second edition, please',
          broker_values = 'P|BenutzerNummer|4711'
        where external_id = '%s'
        """
            .formatted(ZFL, order));
    return order;
  }
}
