package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.barcode;
import static org.interlend.container.Commands.newRequest;
import static org.junit.jupiter.api.Assertions.assertAll;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.circulation.ChangeDueDateCommand;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskUndo;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.RenewCommand;
import org.interlend.circulation.UndoStepCommand;
import org.interlend.circulation.account.AccountWorkflow;
import org.interlend.circulation.account.PayCommand;
import org.interlend.circulation.account.PaymentMethod;
import org.interlend.circulation.terms.DueDateByStaff;
import org.interlend.circulation.terms.FeeChargingStep;
import org.interlend.circulation.terms.FeeRule;
import org.interlend.circulation.terms.FineRule;
import org.interlend.circulation.terms.LetterDays;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.circulation.terms.TermsSettings;
import org.interlend.institution.Institutions;
import org.interlend.jobs.JobRunOptions;
import org.interlend.jobs.Jobs;
import org.interlend.jobs.PerRecordBatch;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.DatabaseFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two steps at once that write one patron's account. One may fail as a conflict, but they never
 * wait for each other in a circle, which PostgreSQL ends by a deadlock.
 */
@InContainer
class AccountRacesIT {

  private static final String TERMS = "TEST-RACES";
  private static final String DEADLOCK = "40P01";
  private static final int ROUNDS = 4;

  @Inject private BrokerMessages broker;
  @Inject private DeskWorkflow desk;
  @Inject private DeskUndo undo;
  @Inject private AccountWorkflow accounts;
  @Inject private Patrons patrons;
  @Inject private StoredTerms terms;
  @Inject private Institutions institutions;
  @Inject private Jobs jobs;
  @Inject private Tables tables;

  @Resource private ManagedExecutorService executor;

  /** What jobs say of records on which they failed. */
  private final Queue<Throwable> ofJobs = new ConcurrentLinkedQueue<>();

  private final Logger batches = Logger.getLogger(PerRecordBatch.class.getName());
  private final Handler listener = new FailureListener(ofJobs);

  private String patron;

  /** Two steps of one patron with two late loans, of which both or none have a bill. */
  enum Pair {
    BILL_AND_RETURN(false) {
      @Override
      List<Callable<?>> steps(AccountRacesIT test, String one, String other) {
        return List.of(test::letters, () -> test.takeBack(one));
      }
    },
    BILL_AND_RENEWAL(false) {
      @Override
      List<Callable<?>> steps(AccountRacesIT test, String one, String other) {
        return List.of(test::letters, () -> test.desk.renew(RenewCommand.byStaff(one, STAFF)));
      }
    },
    BILL_AND_DUE_DATE(false) {
      @Override
      List<Callable<?>> steps(AccountRacesIT test, String one, String other) {
        return List.of(test::letters, () -> test.extend(one));
      }
    },
    BILL_AND_FEE(false) {
      @Override
      List<Callable<?>> steps(AccountRacesIT test, String one, String other) {
        return List.of(test::letters, test::acceptItem);
      }
    },
    RETURNS_OF_TWO_LOANS(true) {
      @Override
      List<Callable<?>> steps(AccountRacesIT test, String one, String other) {
        return List.of(() -> test.takeBack(one), () -> test.takeBack(other));
      }
    },
    RETURN_AND_RENEWAL(true) {
      @Override
      List<Callable<?>> steps(AccountRacesIT test, String one, String other) {
        return List.of(
            () -> test.takeBack(one), () -> test.desk.renew(RenewCommand.byStaff(other, STAFF)));
      }
    },
    RETURN_AND_PAYMENT(true) {
      @Override
      List<Callable<?>> steps(AccountRacesIT test, String one, String other) {
        return List.of(() -> test.takeBack(one), () -> test.pay(one));
      }
    },
    RETURN_AND_FEE(true) {
      @Override
      List<Callable<?>> steps(AccountRacesIT test, String one, String other) {
        return List.of(() -> test.takeBack(one), test::acceptItem);
      }
    },
    UNDONE_RETURN_AND_RETURN(true) {
      @Override
      List<Callable<?>> steps(AccountRacesIT test, String one, String other) throws Exception {
        test.takeBack(one);
        return List.of(
            () -> test.undo.undoReturn(new UndoStepCommand(one, STAFF)),
            () -> test.takeBack(other));
      }
    },
    TWO_FEES(false) {
      @Override
      List<Callable<?>> steps(AccountRacesIT test, String one, String other) {
        return List.of(test::acceptItem, test::acceptItem);
      }
    },
    LOAN_AND_FEE(false) {
      @Override
      List<Callable<?>> steps(AccountRacesIT test, String one, String other) {
        String next = test.broker.ownItem(newRequest());
        return List.of(
            () -> test.desk.lend(new LendCommand(test.card(), next, DESK, STAFF)),
            test::acceptItem);
      }
    },
    BROKERS_RETURN_AND_RETURN(true) {
      @Override
      List<Callable<?>> steps(AccountRacesIT test, String one, String other) {
        String request = test.borrowed();
        return List.of(() -> test.broker.checkInItem(request), () -> test.takeBack(one));
      }
    };

    private final boolean billed;

    Pair(boolean billed) {
      this.billed = billed;
    }

    abstract List<Callable<?>> steps(AccountRacesIT test, String one, String other)
        throws Exception;
  }

  @BeforeEach
  void listen() {
    batches.addHandler(listener);
    terms.save(TERMS, new WithCharges());
  }

  @AfterEach
  void listenNoLonger() {
    batches.removeHandler(listener);
  }

  /** One test for all pairs: the container would run every pair once for each of them. */
  @Test
  void stepsOnOneAccountAreInOneOrder() {
    assertAll(Stream.of(Pair.values()).map(pair -> () -> stepsAreInOneOrder(pair)));
  }

  private void stepsAreInOneOrder(Pair pair) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      patron = newRequest();
      patrons.save(Commands.patron(patron, TERMS, List.of(card())));
      String one = lent();
      String other = lent();
      if (pair.billed) {
        letters();
      }
      atOnce(pair.steps(this, one, other));
      end();
    }

    assertThat(ofJobs).as("%s", pair).noneMatch(AccountRacesIT::isDeadlock);
  }

  private void atOnce(List<Callable<?>> steps) throws Exception {
    CyclicBarrier start = new CyclicBarrier(steps.size());
    List<Future<Throwable>> ended =
        steps.stream()
            .map(
                step ->
                    executor.submit(
                        () -> {
                          start.await(10, TimeUnit.SECONDS);
                          return failure(step);
                        }))
            .toList();
    for (Future<Throwable> each : ended) {
      Throwable failure = each.get(1, TimeUnit.MINUTES);
      if (failure != null) {
        assertThat(failure)
            .matches(any -> !isDeadlock(any), "is no deadlock")
            .matches(
                any -> any instanceof WorkflowException || DatabaseFailure.isConflict(any),
                "is a conflict");
      }
    }
  }

  private static Throwable failure(Callable<?> step) {
    try {
      step.call();
      return null;
    } catch (Exception failed) {
      return failed;
    }
  }

  private static boolean isDeadlock(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(each -> each instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState()));
  }

  private String card() {
    return "C-" + patron;
  }

  /** An own item that the patron has had for too long. */
  private String lent() {
    String barcode = broker.ownItem(newRequest());
    desk.lend(new LendCommand(card(), barcode, DESK, STAFF));
    late(barcode);
    return barcode;
  }

  private String borrowed() {
    String request = newRequest();
    broker.acceptItem(request, card());
    desk.lend(new LendCommand(card(), barcode(request), DESK, STAFF));
    late(barcode(request));
    return request;
  }

  private void late(String barcode) {
    tables.execute(
        """
        update loan set loaned_at = timestamp with time zone '2020-01-01 00:00:00+00',
          due_at = timestamp with time zone '%s 12:00:00+00'
        where barcode = '%s' and status = 'OPEN'"""
            .formatted(institutions.today().minusDays(30), barcode));
  }

  /** The job is not to look at the loans of earlier rounds. */
  private void end() {
    tables.execute(
        """
        update loan set due_at = current_timestamp + interval '20' day
        where status = 'OPEN' and patron_id = (select id from patron where primary_id = '%s')"""
            .formatted(patron));
  }

  private Object letters() {
    return jobs.runNow("loan-letters", JobRunOptions.NONE);
  }

  private Object acceptItem() {
    return broker.acceptItem(newRequest(), card());
  }

  private Object takeBack(String barcode) {
    return desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
  }

  private Object extend(String barcode) {
    return desk.changeDueDate(
        new ChangeDueDateCommand(
            barcode, new DueDateByStaff(institutions.today().plusDays(9), null), STAFF));
  }

  private Object pay(String barcode) {
    long bill =
        Long.parseLong(
            tables.texts("select id from account_entry where barcode = ?", barcode).get(0));
    return accounts
        .pay(new PayCommand(patron, bill, null, PaymentMethod.CASH, null, STAFF))
        .entry();
  }

  /** Terms of use of a patron group with a fee, a fine and a bill after 30 days. */
  private static final class WithCharges extends TermsSettings {

    private static final long serialVersionUID = 1L;

    WithCharges() {
      super("Races", null, TERMS, 28, 2, 28, 7, 7);
      remind(new LetterDays(3, 1, 8, 15, 30));
      bill(4500L);
      charge(new FineRule(10, null, 0));
      charge(new FeeRule(150L, 300L, FeeChargingStep.RECEIVED));
    }
  }

  private static final class FailureListener extends Handler {

    private final Queue<Throwable> failures;

    FailureListener(Queue<Throwable> failures) {
      this.failures = failures;
    }

    @Override
    public void publish(LogRecord line) {
      if (line.getThrown() != null) {
        failures.add(line.getThrown());
      }
    }

    @Override
    public void flush() {
      // nothing is buffered
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
