package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.BrokerOrders.ZFL;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.barcode;
import static org.interlend.container.Commands.newRequest;
import static org.interlend.container.Commands.refused;
import static org.junit.jupiter.api.Assertions.assertAll;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.interlend.Money;
import org.interlend.borrowing.receiving.AcceptItemResult;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.account.AccountWorkflow;
import org.interlend.circulation.account.ChargeCommand;
import org.interlend.circulation.account.PayCommand;
import org.interlend.circulation.account.PaymentMethod;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.FeeChargingStep;
import org.interlend.circulation.terms.FeeRule;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.circulation.terms.TermsSettings;
import org.interlend.institution.Institutions;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.patrons.Patrons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The fees for borrowing requests: once for a request, at the step of the terms of use. */
@InContainer
class RequestFeesIT {

  private static final String GROUP = "TEST-FEES";

  private static final int TOGETHER = 8;

  /** So high that no other patron reaches it. */
  private static final long LIMIT = 1_000_000;

  @Inject private BrokerMessages broker;
  @Inject private BrokerOrders orders;
  @Inject private DeskWorkflow desk;
  @Inject private Patrons patrons;
  @Inject private StoredTerms terms;
  @Inject private AccountWorkflow accounts;
  @Inject private Institutions institutions;
  @Inject private Tables tables;

  @Resource private ManagedExecutorService executor;

  private String patron;

  @BeforeEach
  void aPatron() {
    patron = newRequest();
    patrons.save(Commands.patron(patron, GROUP, List.of(card())));
  }

  /** One test for all steps: the container would run every step once for each of them. */
  @Test
  void aRequestIsChargedOnceAtItsStep() {
    assertAll(steps(this::isChargedOnce));
  }

  private void isChargedOnce(FeeChargingStep step) {
    fee(step);
    String request = newRequest();

    broker.acceptItem(request, card());
    assertThat(charges(request)).hasSize(step == FeeChargingStep.CHECKED_OUT ? 0 : 1);
    broker.acceptItem(request, card());
    desk.lend(new LendCommand(card(), barcode(request), DESK, STAFF));
    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));

    assertThat(charges(request)).containsExactly("150");
    assertThat(tables.details("FEE_CHARGED", request)).containsExactly("@Money.1.50.EUR");
  }

  @Test
  void theLetterAboutPickupNamesTheFee() {
    assertAll(steps(this::letterNamesTheFee));
  }

  private void letterNamesTheFee(FeeChargingStep step) {
    aPatron();
    fee(step);
    String request = newRequest();

    broker.acceptItem(request, card());

    assertThat(
            tables.texts(
                """
                select l.body from letter l join patron p on p.id = l.patron_id
                where p.primary_id = ? and l.kind = 'READY_FOR_PICKUP'""",
                patron))
        .singleElement()
        .asString()
        .contains("Fee:    1.50 EUR");
  }

  @Test
  void twoItemsOfARequestCostOneFee() {
    fee(FeeChargingStep.RECEIVED);
    String request = newRequest();

    broker.acceptItem(request, card());
    broker.acceptAnotherItem(request, barcode(request) + "-2");

    assertThat(charges(request)).containsExactly("150");
  }

  @Test
  void itemsForOnePatronThatArriveTogetherDoNotWaitForEachOther() throws Exception {
    fee(FeeChargingStep.RECEIVED);
    List<String> requests = Stream.generate(Commands::newRequest).limit(TOGETHER).toList();
    List<Callable<AcceptItemResult>> calls =
        requests.stream()
            .map(request -> (Callable<AcceptItemResult>) () -> broker.acceptItem(request, card()))
            .toList();

    for (Future<AcceptItemResult> accepted : executor.invokeAll(calls)) {
      assertThat(accepted.get().replay()).isFalse();
    }

    assertThat(requests).allSatisfy(request -> assertThat(charges(request)).containsExactly("150"));
  }

  @Test
  void aPatronWhoTakesThePlaceOfAnotherPaysInTheirPlace() {
    String request = orderedFor(card());
    assertThat(payers(request)).containsExactly(patron);

    orders.take(BorrowingAction.ASSIGN_PATRON, ZFL, request, null, another());

    assertThat(payers(request)).isNotEmpty().doesNotContain(patron).hasSize(1);
    assertThat(tables.details("FEE_WITHDRAWN", request)).containsExactly("@Money.1.50.EUR");
  }

  @Test
  void thePatronWhoHasPaidForARequestKeepsIt() {
    String request = orderedFor(card());
    long fee =
        Long.parseLong(
            tables
                .texts(
                    """
                    select e.id from account_entry e join patron p on p.id = e.patron_id
                    where p.primary_id = ?""",
                    patron)
                .get(0));
    accounts.pay(new PayCommand(patron, fee, null, PaymentMethod.CASH, null, STAFF));

    refused(
        CirculationReason.UNDO_AFTER_SETTLEMENT,
        () -> orders.take(BorrowingAction.ASSIGN_PATRON, ZFL, request, null, another()));

    assertThat(payers(request)).containsExactly(patron);
  }

  /** A request that is charged when it is placed, and of which no item has come. */
  private String orderedFor(String card) {
    fee(FeeChargingStep.PLACED);
    orders.partner(ZFL, BrokerProtocol.SLNP);
    String request = newRequest();
    orders.order(ZFL, request, card, "Lock gates", false, false);
    return request;
  }

  private String another() {
    String id = newRequest();
    patrons.save(Commands.patron(id, GROUP, List.of()));
    return id;
  }

  private List<String> payers(String request) {
    return tables.texts(
        """
        select p.primary_id from account_entry e join patron p on p.id = e.patron_id
          join borrowing_request r on r.id = e.borrowing_request_id
        where e.kind = 'REQUEST_FEE' and r.external_id = ?""",
        request);
  }

  @Test
  void otherPatronsPayNothing() {
    fee(FeeChargingStep.PLACED);
    String request = newRequest();

    broker.acceptItem(request);

    assertThat(charges(request)).isEmpty();
  }

  @Test
  void aLoanWhoseOwnFeeBlocksThePatronIsNoLoanDespiteABlock() {
    Long limit = institutions.get().debtLimit().map(Money::minor).orElse(null);
    institutions.limitDebts(LIMIT);
    try {
      fee(FeeChargingStep.CHECKED_OUT);
      accounts.charge(new ChargeCommand(patron, "A map", LIMIT - 100, STAFF));
      String request = newRequest();
      broker.acceptItem(request, card());

      desk.lend(new LendCommand(card(), barcode(request), DESK, STAFF));

      assertThat(charges(request)).containsExactly("150");
      assertThat(audit()).doesNotContain("BLOCK_OVERRULED");
      String next = broker.ownItem(newRequest());
      refused(
          CirculationReason.PATRON_MAY_NOT_BORROW,
          () -> desk.lend(new LendCommand(card(), next, DESK, STAFF)));
    } finally {
      institutions.limitDebts(limit);
    }
  }

  private static Stream<Executable> steps(Consumer<FeeChargingStep> test) {
    return Stream.of(FeeChargingStep.values()).map(step -> () -> test.accept(step));
  }

  private List<String> audit() {
    return tables.texts("select action from audit_entry where subject_name = ?", patron);
  }

  private void fee(FeeChargingStep step) {
    terms.save(GROUP, new WithFee(step));
  }

  private String card() {
    return "C-" + patron;
  }

  private List<String> charges(String request) {
    return tables.texts(
        """
        select e.amount from account_entry e join borrowing_request r on r.id = e.borrowing_request_id
        where e.kind = 'REQUEST_FEE' and r.external_id = ?""",
        request);
  }

  /** Terms of a patron group with a fee of 1.50 for an item and 3.00 for a copy. */
  private static final class WithFee extends TermsSettings {

    private static final long serialVersionUID = 1L;

    WithFee(FeeChargingStep step) {
      super("Fees", null, GROUP, 28, 2, 28, 7, 7);
      charge(new FeeRule(150L, 300L, step));
    }
  }
}
