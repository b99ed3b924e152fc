package org.interlend.libris.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.interlend.Side;
import org.interlend.exchange.Direction;
import org.interlend.exchange.ExchangeRecord;
import org.interlend.exchange.ExchangeRecord.Numbers;
import org.interlend.exchange.ExchangeRecord.Result;
import org.interlend.exchange.Journal;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.Outcome;
import org.interlend.libris.reading.LibrisList;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.libris.reading.PersonalFieldMask;
import org.interlend.message.ExchangeReference;
import org.interlend.message.Transmission;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/**
 * The journal lines of calls of the API: one for each request of a list that has changed something,
 * with its part of the answer, one for each update that was sent, and one for each call that
 * failed. Of lending requests they have nothing about the patron, who is another library's.
 */
@ApplicationScoped
public class LibrisJournal {

  private static final byte[] NOTHING = {};

  @Inject private Journal journal;
  @Inject private Clock clock;

  /**
   * A request has changed something; called in the transaction of the changes.
   *
   * @param number by which this library knows it
   */
  public void changed(
      String partner, LibrisOperation service, Side side, String number, LibrisRequest request) {
    byte[] text = request.json().getBytes(UTF_8);
    boolean own = side == Side.BORROWING;
    journal.record(
        line(
            partner,
            service,
            Result.of(Outcome.SUCCESS, Facts.NONE),
            own ? about(number, request) : numbered(number),
            NOTHING,
            none(own ? text : PersonalFieldMask.maskOrNothing(text))));
  }

  /**
   * A call without a usable answer.
   *
   * @param number of the request that was asked for, or null
   */
  public void failed(String partner, LibrisOperation service, String number, Fact why) {
    journal.recordAlone(
        line(
            partner,
            service,
            Result.of(Outcome.FAILED, Facts.of(why)),
            numbered(number),
            NOTHING,
            none(NOTHING)));
  }

  /**
   * The line of a list that staff give for a dry run. It is not recorded.
   *
   * @param list the list as it was read; empty when it could not be
   */
  public ExchangeRecord tried(
      String partner, byte[] text, LibrisList list, Outcome outcome, Facts explanation) {
    List<LibrisRequest> requests = list.requests();
    return line(
        partner,
        LibrisOperation.REQUEST,
        Result.of(outcome, explanation),
        requests.size() == 1 ? about(requests.get(0).number(), requests.get(0)) : Numbers.NONE,
        text,
        none(NOTHING));
  }

  /** An update of a lender that Libris has accepted; called in the transaction of the changes. */
  public void accepted(String partner, String number, UpdateForm form, Transmission answer) {
    journal.record(
        line(
            partner,
            form.service(),
            Result.of(Outcome.SUCCESS, Facts.NONE),
            numbered(number),
            form.bytes(),
            ofLender(answer)));
  }

  /**
   * An update of a lender that Libris has not accepted.
   *
   * @param outcome PROBLEM if Libris refuses it, FAILED without a usable answer
   */
  public void notAccepted(
      String partner,
      String number,
      UpdateForm form,
      Transmission answer,
      Outcome outcome,
      Fact why) {
    journal.recordAlone(
        line(
            partner,
            form.service(),
            Result.of(outcome, Facts.of(why)),
            numbered(number),
            form.bytes(),
            ofLender(answer)));
  }

  private static Numbers about(String number, LibrisRequest request) {
    return new Numbers(number, null, request.patron().numbers().stream().findFirst().orElse(null));
  }

  private static Numbers numbered(String number) {
    return new Numbers(number, null, null);
  }

  /** No call of its own: a part of a list, or nothing that was sent. */
  private Transmission none(byte[] body) {
    return new Transmission(clock.instant(), 0, null, 0, body, null, null);
  }

  /** The answer has the request, whose patron is another library's. */
  private static Transmission ofLender(Transmission answer) {
    return answer.withBody(PersonalFieldMask.maskOrNothing(answer.body()));
  }

  private static ExchangeRecord line(
      String partner,
      LibrisOperation service,
      Result result,
      Numbers about,
      byte[] sent,
      Transmission answer) {
    return new ExchangeRecord(
        ExchangeReference.next(),
        answer.at(),
        Direction.OUT,
        MessageProtocol.LIBRIS,
        partner,
        service.label(),
        result,
        answer.millis(),
        about,
        answer.peer(),
        false,
        null,
        sent,
        answer.body());
  }
}
