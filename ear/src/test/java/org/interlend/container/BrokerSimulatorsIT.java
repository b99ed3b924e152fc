package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.interlend.container.BrokerOrders.LIBRIS;
import static org.interlend.container.Commands.CARD;
import static org.interlend.container.Commands.newRequest;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.interlend.WorkflowException;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.dryrun.ProtocolRegistry;
import org.interlend.exchange.simulator.BrokerSimulator.BrokerMessage;
import org.interlend.exchange.simulator.BrokerSimulator.SimulationStep;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.text.Fact;
import org.interlend.text.Facts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulated brokers of SLNP and Libris. */
@InContainer
class BrokerSimulatorsIT {

  private static final String ZFL = "IC-ZFL-SIM";
  private final String number = newRequest();

  @Inject private ProtocolRegistry protocols;
  @Inject private BrokerOrders broker;
  @Inject private Tables tables;

  private List<String> partners;

  @BeforeEach
  void partners() {
    broker.partner(ZFL, BrokerProtocol.SLNP, PartnerStatus.ACTIVE);
    broker.partner(LIBRIS, BrokerProtocol.LIBRIS);
    partners = tables.texts("select code from partner order by code");
  }

  @AfterEach
  void noLibraryGetsARecord() {
    assertThat(tables.texts("select code from partner order by code")).isEqualTo(partners);
  }

  @Test
  void aZflServerOrdersForAPatronAndNamesTheLender() {
    assertThat(slnp(BrokerMessage.REQUEST)).isEqualTo(Facts.NONE);
    assertThat(status()).isEqualTo("REQUEST_SENT_TO_PARTNER");

    slnp(BrokerMessage.NAME_LENDER);

    assertThat(column("remote_code")).isEqualTo(ZFL);
    assertThat(
            tables.texts(
                "select service || ' ' || outcome from exchange where request_id = ? order by id",
                number))
        .containsExactly("SLNPFLBestellung SUCCESS", "SLNPPFLDatenAenderung SUCCESS");
  }

  @Test
  void aDataChangeBeforeTheOrderIsRefusedAsItIsOverThePort() {
    slnp(BrokerMessage.NAME_LENDER);

    assertThat(
            tables.texts(
                "select outcome || ' ' || problem_type from exchange where request_id = ?", number))
        .containsExactly("PROBLEM 510 PFLNummerNichtVorhanden");
  }

  @Test
  void librisOrdersAndShips() {
    assertThat(libris(BrokerMessage.REQUEST, CARD))
        .containsExactly(MessageFact.LIBRIS_BORROWING_BEGINS.name());
    assertThat(status()).isEqualTo("REQUEST_SENT_TO_PARTNER");
    assertThat(column("remote_code")).isEqualTo(LIBRIS);

    assertThat(libris(BrokerMessage.ACCEPT, CARD))
        .containsExactly(MessageFact.LIBRIS_STATUS_CHANGES.name());
    assertThat(status()).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(libris(BrokerMessage.ACCEPT, CARD)).isEmpty();
  }

  @Test
  void librisFindsNoLenderAndTheOrderIsCanceled() {
    assertThat(libris(BrokerMessage.REQUEST, "no such card"))
        .contains(MessageFact.LIBRIS_PATRON_NOT_MATCHED.name());
    libris(BrokerMessage.REFUSE, CARD);
    assertThat(status()).isEqualTo("REJECTED_BY_PARTNER");
    libris(BrokerMessage.CANCEL, CARD);
    assertThat(status()).isEqualTo("CANCELED_BY_STAFF");
  }

  @Test
  void onlyMessagesOfTheProtocolAreOffered() {
    for (var protocol : BrokerProtocol.values()) {
      assertThat(protocols.simulator(protocol).messages(true))
          .extracting(each -> each.message())
          .contains(BrokerMessage.REQUEST)
          .doesNotContain(BrokerMessage.ACCEPT);
    }
    assertThat(protocols.simulator(BrokerProtocol.SLNP).messages(false))
        .extracting(each -> each.name())
        .containsExactly("SLNPFLBestellung", "SLNPPFLDatenAenderung");
    assertThatExceptionOfType(WorkflowException.class)
        .isThrownBy(
            () ->
                protocols
                    .simulator(BrokerProtocol.SLNP)
                    .send(BrokerMessage.REQUEST, step("no such partner", CARD)));
  }

  private Facts slnp(BrokerMessage message) {
    return protocols.simulator(BrokerProtocol.SLNP).send(message, step(ZFL, CARD));
  }

  private List<String> libris(BrokerMessage message, String card) {
    return protocols
        .simulator(BrokerProtocol.LIBRIS)
        .send(message, step(LIBRIS, card))
        .list()
        .stream()
        .map(Fact::kind)
        .toList();
  }

  private SimulationStep step(String partner, String card) {
    return new SimulationStep(
        partner, false, false, number, number + "-A", card, "Simulated loan", Instant.now());
  }

  private String status() {
    return column("status");
  }

  private String column(String name) {
    return tables
        .texts("select " + name + " from borrowing_request where external_id = ?", number)
        .get(0);
  }
}
