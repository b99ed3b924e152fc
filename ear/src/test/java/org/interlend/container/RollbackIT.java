package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interlend.container.Commands.CARD;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.barcode;
import static org.interlend.container.Commands.newRequest;
import static org.junit.jupiter.api.Assertions.assertAll;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskUndo;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.UndoStepCommand;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingAction;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.action.ActionCommand;
import org.junit.jupiter.api.Test;

/** A step whose transaction fails at any of its writes changes nothing, and succeeds afterwards. */
@InContainer
class RollbackIT {

  @Inject private BrokerMessages broker;
  @Inject private BrokerOrders orders;
  @Inject private LendingWorkflow lending;
  @Inject private DeskWorkflow desk;
  @Inject private DeskUndo undo;
  @Inject private Tables tables;
  @Inject private FailingWrites writes;

  /** A step, its preparation, and every kind of write that it makes. */
  enum Step {
    FIRST_VOLUME_ARRIVES(
        "INSERT bib",
        "INSERT borrowed_volume",
        "INSERT borrowing_history",
        "INSERT borrowing_request",
        "INSERT borrowing_search_term",
        "INSERT hold",
        "INSERT holding",
        "INSERT item",
        "INSERT letter") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        return () -> test.broker.acceptItem(request);
      }
    },
    NEXT_VOLUME_ARRIVES(
        "INSERT borrowed_volume",
        "INSERT borrowing_history",
        "INSERT borrowing_search_term",
        "INSERT hold",
        "INSERT item",
        "INSERT letter",
        "UPDATE borrowing_request") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        test.broker.acceptItem(request);
        return () -> test.broker.acceptAnotherItem(request, request + "-B");
      }
    },
    ITEM_IS_HANDED_OUT_AT_ONCE(
        "INSERT bib",
        "INSERT borrowed_volume",
        "INSERT borrowing_history",
        "INSERT borrowing_request",
        "INSERT borrowing_search_term",
        "INSERT holding",
        "INSERT item",
        "INSERT loan",
        "UPDATE borrowed_volume",
        "UPDATE borrowing_request",
        "UPDATE item") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        return () -> test.broker.acceptItemAndHandItOut(request);
      }
    },
    FILE_ARRIVES(
        "INSERT borrowing_history",
        "INSERT borrowing_request",
        "INSERT borrowing_search_term",
        "INSERT file_delivery",
        "INSERT file_part",
        "INSERT letter",
        "UPDATE borrowing_request",
        "UPDATE file_delivery") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        return () -> test.broker.acceptFile(request);
      }
    },
    ITEM_FROM_THE_SHELF_GOES_HOME(
        "DELETE bib",
        "DELETE hold",
        "DELETE holding",
        "DELETE item",
        "INSERT borrowing_history",
        "INSERT letter",
        "UPDATE borrowed_volume",
        "UPDATE borrowing_request") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        test.broker.acceptItem(request);
        return () -> test.broker.checkInItem(request);
      }
    },
    ITEM_ON_LOAN_GOES_HOME(
        "DELETE bib",
        "DELETE hold",
        "DELETE holding",
        "DELETE item",
        "INSERT borrowing_history",
        "UPDATE borrowed_volume",
        "UPDATE borrowing_request",
        "UPDATE loan") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        test.broker.acceptItem(request);
        test.desk.lend(new LendCommand(CARD, barcode(request), DESK, STAFF));
        return () -> test.broker.checkInItem(request);
      }
    },
    NOT_THE_LAST_VOLUME_GOES_HOME(
        "DELETE hold",
        "DELETE item",
        "INSERT borrowing_history",
        "INSERT letter",
        "UPDATE borrowed_volume",
        "UPDATE borrowing_request") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        test.broker.acceptItem(request);
        test.broker.acceptAnotherItem(request, request + "-B");
        return () -> test.broker.checkInItem(request);
      }
    },
    ITEM_IS_LENT_AT_THE_DESK(
        "INSERT borrowing_history",
        "INSERT loan",
        "UPDATE borrowed_volume",
        "UPDATE borrowing_request",
        "UPDATE hold",
        "UPDATE item") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        test.broker.acceptItem(request);
        return () -> test.desk.lend(new LendCommand(CARD, barcode(request), DESK, STAFF));
      }
    },
    RECEIPT_IS_UNDONE(
        "DELETE letter",
        "INSERT borrowing_history",
        "UPDATE borrowed_volume",
        "UPDATE borrowing_request",
        "UPDATE hold",
        "UPDATE item") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        test.orders.partner(BrokerOrders.ZFL, BrokerProtocol.SLNP);
        test.orders.order(BrokerOrders.ZFL, request, CARD, "Lock gates", false, true);
        test.orders.take(BorrowingAction.RECEIVE, BrokerOrders.ZFL, request, null, null);
        return () ->
            test.orders.take(BorrowingAction.UNDO_RECEIPT, BrokerOrders.ZFL, request, null, null);
      }
    },
    LOAN_IS_UNDONE(
        "DELETE loan",
        "INSERT audit_entry",
        "INSERT borrowing_history",
        "UPDATE borrowed_volume",
        "UPDATE borrowing_request",
        "UPDATE hold",
        "UPDATE item") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        test.broker.acceptItem(request);
        test.desk.lend(new LendCommand(CARD, barcode(request), DESK, STAFF));
        return () -> test.undo.undoLoan(new UndoStepCommand(barcode(request), STAFF));
      }
    },
    RETURN_IS_UNDONE(
        "INSERT audit_entry",
        "INSERT borrowing_history",
        "UPDATE borrowed_volume",
        "UPDATE borrowing_request",
        "UPDATE item",
        "UPDATE loan") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        test.broker.acceptItem(request);
        test.desk.lend(new LendCommand(CARD, barcode(request), DESK, STAFF));
        test.desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));
        return () -> test.undo.undoReturn(new UndoStepCommand(barcode(request), STAFF));
      }
    },
    REJECTION_IS_UNDONE(
        "INSERT lending_history", "UPDATE item", "UPDATE lending_request", "UPDATE move_request") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        String copy = test.broker.ownItem(request);
        test.broker.requestItem(request, copy);
        long id =
            Long.parseLong(
                test.tables
                    .texts("select id from lending_request where external_id = ?", request)
                    .get(0));
        ActionCommand command = ActionCommand.on(id, STAFF);
        test.lending.take(LendingAction.REJECT, command);
        return () -> test.lending.take(LendingAction.UNDO_REJECTION, command);
      }
    },
    COPY_IS_REQUESTED(
        "INSERT lending_history",
        "INSERT lending_request",
        "INSERT lending_search_term",
        "INSERT move_request",
        "UPDATE item") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        String copy = test.broker.ownItem(request);
        return () -> test.broker.requestItem(request, copy);
      }
    },
    REQUESTED_COPY_IS_SHIPPED(
        "INSERT lending_history",
        "INSERT loan",
        "UPDATE item",
        "UPDATE lending_request",
        "UPDATE move_request") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        String copy = test.broker.ownItem(request);
        test.broker.requestItem(request, copy);
        return () -> test.broker.checkOutItem(request, copy);
      }
    },
    UNANNOUNCED_COPY_IS_SHIPPED(
        "INSERT lending_history",
        "INSERT lending_request",
        "INSERT lending_search_term",
        "INSERT loan",
        "UPDATE item",
        "UPDATE lending_request") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        String copy = test.broker.ownItem(request);
        return () -> test.broker.checkOutItem(request, copy);
      }
    },
    LENT_COPY_COMES_HOME(
        "INSERT lending_history", "UPDATE item", "UPDATE lending_request", "UPDATE loan") {
      @Override
      Runnable prepare(RollbackIT test, String request) {
        String copy = test.broker.ownItem(request);
        test.broker.checkOutItem(request, copy);
        return () -> test.broker.checkInLentItem(copy);
      }
    };

    private final Set<String> writes;

    Step(String... writes) {
      this.writes = new TreeSet<>(List.of(writes));
    }

    /** Prepares the records and returns the step. */
    abstract Runnable prepare(RollbackIT test, String request);
  }

  /** One test for all steps: the container would run every step once for each of them. */
  @Test
  void aFailureAtAnyWriteLeavesEverythingUnchanged() {
    assertAll(Stream.of(Step.values()).map(step -> () -> failsUnchanged(step)));
  }

  private void failsUnchanged(Step step) {
    String request = newRequest();
    Runnable action = step.prepare(this, request);
    var before = tables.contents();

    for (String write : step.writes) {
      if (writes.canFail(write, step.writes)) {
        writes.refuse(write);
        try {
          assertThatThrownBy(action::run)
              .as("%s of %s", write, step)
              .isInstanceOf(EJBException.class);
        } finally {
          writes.accept();
        }
      }
    }
    assertThat(tables.contents()).as("%s", step).isEqualTo(before);

    action.run();
    assertThat(tables.contents()).as("%s", step).isNotEqualTo(before);
  }

  /** The statements are the same on both databases, and only this one can log them. */
  @Test
  void theListsOfWritesAreComplete() {
    if (tables.isPostgresql()) {
      assertAll(Stream.of(Step.values()).map(step -> () -> listIsComplete(step)));
    }
  }

  private void listIsComplete(Step step) {
    Runnable action = step.prepare(this, newRequest());

    // After a change of settings the step reads them, and a new row may be written twice.
    Set<String> written = new TreeSet<>(writes.of(action));
    written.removeIf(write -> !step.writes.contains(write) && isOfNewRow(write, written));
    assertThat(written).as("%s", step).isEqualTo(step.writes);
  }

  private static boolean isOfNewRow(String write, Set<String> written) {
    return write.startsWith("UPDATE ") && written.contains(write.replace("UPDATE ", "INSERT "));
  }
}
