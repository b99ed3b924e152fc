package org.interlend.endurance;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipClient.NoAnswer;
import org.interlend.support.NcipMessage;

/**
 * A client on a thread of its own. It sends each message until a server has answered it, as brokers
 * do: the same message to the other server after a refusal or none.
 */
abstract class Worker {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long PAUSE_MILLIS = 200;
  private static final int OK = 200;
  private static final int REFUSED = 400;
  private static final int CONFLICT = 409;
  private static final int FAILED = 500;

  private final Site site;
  private final Ledger ledger;
  private final Thread thread = new Thread(this::run, getClass().getSimpleName());
  private volatile boolean finishing;

  Worker(Site site, Ledger ledger) {
    this.site = site;
    this.ledger = ledger;
  }

  void start() {
    thread.start();
  }

  /** Waits until it has completed what it does. */
  void finish() throws InterruptedException {
    finishing = true;
    thread.join();
  }

  private void run() {
    while (!finishing) {
      try {
        turn();
      } catch (RuntimeException | AssertionError unexpected) {
        ledger.unexpected(thread.getName() + ": " + unexpected);
        pause();
      }
    }
  }

  /** Does its work once. */
  abstract void turn();

  final Site site() {
    return site;
  }

  final Ledger ledger() {
    return ledger;
  }

  final InterlendServer server(int attempt) {
    return site.servers().get(attempt % site.servers().size());
  }

  /**
   * Sends a message until it is answered.
   *
   * @return the answer, which is no temporary failure
   */
  final NcipAnswer send(String service, NcipMessage message) {
    var limit = Instant.now().plus(PATIENCE);
    for (int attempt = ThreadLocalRandom.current().nextInt(2); ; attempt++) {
      var answer = answer(server(attempt), message);
      if (answer != null) {
        ledger.answered(service);
        return answer;
      }
      ledger.repeated();
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException(service + " was not answered for " + PATIENCE);
      }
      pause();
    }
  }

  /**
   * Calls the API until it answers. A call that may have been done already is answered 409 when it
   * is made again.
   */
  final ApiClient.Answer call(String what, Function<InterlendServer, ApiClient.Answer> call) {
    var limit = Instant.now().plus(PATIENCE);
    for (int attempt = ThreadLocalRandom.current().nextInt(2); ; attempt++) {
      var answer = answer(server(attempt), call);
      if (answer != null && (answer.status() < REFUSED || answer.status() == CONFLICT)) {
        ledger.answered(what);
        return answer;
      }
      if (answer != null && answer.status() < FAILED) {
        throw new IllegalStateException(what + " was refused: " + answer);
      }
      ledger.repeated();
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException(what + " was not answered for " + PATIENCE);
      }
      pause();
    }
  }

  private static ApiClient.Answer answer(
      InterlendServer server, Function<InterlendServer, ApiClient.Answer> call) {
    try {
      return call.apply(server);
    } catch (AssertionError gone) {
      return null;
    }
  }

  private static NcipAnswer answer(InterlendServer server, NcipMessage message) {
    try {
      var response = new NcipClient(server).post("", "application/xml", message.bytes());
      if (response.statusCode() != OK) {
        return null;
      }
      var answer = NcipAnswer.valid(response);
      return answer.value("ProblemType").filter("Temporary Processing Failure"::equals).isPresent()
          ? null
          : answer;
    } catch (NoAnswer gone) {
      return null;
    }
  }

  final void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
