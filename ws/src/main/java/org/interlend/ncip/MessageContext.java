package org.interlend.ncip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.interlend.exchange.Direction;
import org.interlend.exchange.ExchangeRecord;
import org.interlend.exchange.ExchangeRecord.Numbers;
import org.interlend.exchange.ExchangeRecord.Result;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.Outcome;
import org.interlend.metrics.MessageMetrics;
import org.interlend.ncip.problem.NcipProblem;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.remote.InternalSender;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.Message;
import org.interlend.ncip.wire.MessageReader;
import org.interlend.ncip.wire.MessageWriter;
import org.interlend.ncip.wire.NcipServiceNames;
import org.interlend.ncip.wire.Secrets;
import org.interlend.ncip.wire.Style;
import org.interlend.ncip.wire.Version;
import org.interlend.partners.NcipSettings;
import org.interlend.partners.Partner;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.subject.RequestSubjectResolver;
import org.interlend.text.Facts;

/** The state of one message during its processing, for its answer and its journal line. */
class MessageContext {

  private static final String USER = "UserId";
  private static final String USER_NUMBER = "UserIdentifierValue";

  /** Bytes that the journal keeps of an unauthenticated message, and of its answer. */
  private static final int KEPT_UNAUTHENTICATED = 4096;

  private final RawMessage received;
  private final Clock clock;
  private final Instant began;
  private final long started = System.nanoTime();
  private Message message;
  private Version version;
  private String ourCode;
  private String claimedCode;
  private String partnerCode;
  private boolean quiet;
  private RequestSubjectResolver subject;
  private Outcome outcome = Outcome.FAILED;
  private NcipSettings style = new NcipSettings();

  MessageContext(RawMessage received, Clock clock) {
    this.received = received;
    this.clock = clock;
    this.began = clock.instant();
  }

  void read(Message message) {
    this.message = message;
    version = message.version();
  }

  void answeredBy(String institutionCode) {
    ourCode = institutionCode;
  }

  /** The partner that the message names, before authentication; only staff see it. */
  void claimedFor(Partner partner) {
    claimedCode = partner.code();
    style = partner.messageStyle();
  }

  boolean isAdmitted() {
    return partnerCode != null;
  }

  /** The authenticated partner. */
  void with(Partner partner) {
    partnerCode = partner.code();
    quiet = partner.messageStyle().quietNotifications();
  }

  /**
   * Begins an attempt at what the message changes.
   *
   * @param subject resolves the numbers in the message
   * @return the request that the attempt before, which failed, has found
   */
  Optional<ResourceSharingRequest<?>> beginAttempt(RequestSubjectResolver subject) {
    Optional<RequestSubjectResolver> before = Optional.ofNullable(this.subject);
    this.subject = subject;
    return before.flatMap(RequestSubjectResolver::found);
  }

  /** Why the message itself does not identify the partner, when this server does as its sender. */
  Optional<Facts> doubt(PartnerResolver resolver) {
    return message == null
        ? Optional.empty()
        : received
            .client()
            .internalSender()
            .map(sender -> resolver.doubt(request(), received, sender.partner()));
  }

  RawMessage received() {
    return received;
  }

  Element request() {
    return message.service();
  }

  /** The answer to a service of the standard, with a header if the message has one. */
  Element response(String name, List<Element> content) {
    List<Element> children = new ArrayList<>();
    children.add(AnswerHeader.of(request(), version(), ourCode, partnerCode));
    children.addAll(content);
    return Element.of(name, children);
  }

  /** The answer of a service that succeeded. */
  Element success(ServiceAnswer done) {
    return response(
        NcipServiceNames.responseOf(request().name()),
        style.noProblemWords() ? FalseProblemFilter.leftOut(done.content()) : done.content());
  }

  /**
   * A problem is part of the service's own response where the standard has one; otherwise it stands
   * alone.
   */
  Element refusal(NcipProblem problem) {
    if (message == null || !NcipServiceNames.isKnown(request().name(), version())) {
      return problem.element(message == null ? "" : request().name());
    }
    String service = request().name();
    return response(
        NcipServiceNames.responseOf(service),
        isKeptQuiet(problem) ? List.of() : List.of(problem.element(service)));
  }

  /**
   * The DTD of version 1 has no place for a problem in the response to a notification. A partner
   * whose settings follow the DTD gets none, except for failures of this system, after which it
   * must send the message again.
   */
  boolean isKeptQuiet(NcipProblem problem) {
    return quiet
        && message != null
        && version() == Version.ONE
        && NcipServiceNames.isNotification(request().name())
        && problem.type().isOfProcessing()
        && problem.type() != ProblemType.TEMPORARY_PROCESSING_FAILURE;
  }

  /** The bytes of an answer, in the version of the message. */
  byte[] written(Element answer) {
    return MessageWriter.write(answer, style());
  }

  private Style style() {
    if (version() == Version.ONE) {
      return Style.versionOne(message == null ? null : message.versionText());
    }
    return style.withoutPrefix() ? Style.standard().withPrefix("") : Style.standard();
  }

  /** For a message that cannot be parsed, the version that it looks like. */
  Version version() {
    if (version == null) {
      version = MessageReader.looksLike(received.body(), received.contentType());
    }
    return version;
  }

  /** The protocol and version by which the message came. */
  private MessageProtocol protocol() {
    MessageProtocol protocol = received.protocol();
    if (version() == Version.TWO) {
      return protocol;
    }
    return switch (protocol) {
      case NCIP1_SOAP, NCIP2_SOAP -> MessageProtocol.NCIP1_SOAP;
      case NCIP1_TCP, NCIP2_TCP -> MessageProtocol.NCIP1_TCP;
      default -> MessageProtocol.NCIP1_HTTP;
    };
  }

  ExchangeRecord record(Outcome outcome, ServiceAnswer done, byte[] answer) {
    List<MessageWarning> warnings = new ArrayList<>(message.warnings());
    warnings.addAll(done.warnings());
    return record(
        new Result(outcome, null, Facts.NONE, warnings),
        new Numbers(
            Optional.ofNullable(done.requestId()).orElseGet(this::requestNumber),
            Optional.ofNullable(done.barcode()).orElseGet(this::itemNumber),
            user().or(() -> user(done.content())).orElse(null)),
        answer);
  }

  /**
   * @param note for staff only; may be none
   */
  ExchangeRecord record(Outcome outcome, NcipProblem problem, Facts note, byte[] answer) {
    return record(
        new Result(
            outcome,
            problem.type().text(),
            explanation(problem, note),
            message == null ? List.of() : message.warnings()),
        new Numbers(requestNumber(), itemNumber(), user().orElse(null)),
        answer);
  }

  private Facts explanation(NcipProblem problem, Facts note) {
    Facts explanation = Facts.of(problem.fact()).and(note);
    return isKeptQuiet(problem) ? explanation.and(MessageFact.NO_PROBLEM_SENT.with()) : explanation;
  }

  private ExchangeRecord record(Result result, Numbers numbers, byte[] answer) {
    ended(result.outcome());
    return new ExchangeRecord(
        received.reference(),
        began,
        Direction.IN,
        protocol(),
        claimedCode,
        message == null ? null : request().name(),
        result,
        clock.millis() - began.toEpochMilli(),
        numbers,
        received.client().address(),
        isAdmitted(),
        received.client().internalSender().map(InternalSender::staff).orElse(null),
        kept(received.body()),
        kept(answer));
  }

  /**
   * What the journal keeps of a message or an answer: only the beginning, before authentication.
   */
  private byte[] kept(byte[] bytes) {
    return Secrets.mask(
        isAdmitted() ? bytes : Arrays.copyOf(bytes, Math.min(bytes.length, KEPT_UNAUTHENTICATED)));
  }

  /** Sets the outcome known so far; the message may be processed once more. */
  void ended(Outcome outcome) {
    this.outcome = outcome;
  }

  /** Counts the message in the metrics, after it has been answered. */
  void countedBy(MessageMetrics metrics) {
    metrics.received(
        claimedCode,
        message != null && NcipServiceNames.isKnown(request().name(), version())
            ? request().name()
            : null,
        outcome,
        Duration.ofNanos(System.nanoTime() - started));
  }

  private String requestNumber() {
    return number(NcipRequest::requestNumber).orElse(null);
  }

  private String itemNumber() {
    return number(NcipRequest::itemNumber).orElse(null);
  }

  /** The number by which the message identifies the patron. */
  private Optional<String> user() {
    return number(request -> request.text(USER, USER_NUMBER));
  }

  private Optional<String> number(Function<Element, Optional<String>> reader) {
    return Optional.ofNullable(message).map(Message::service).flatMap(reader);
  }

  /** When the message identifies a patron by typed input only, the answer has the number. */
  private static Optional<String> user(List<Element> answered) {
    return answered.stream()
        .filter(element -> element.name().equals(USER))
        .findFirst()
        .flatMap(element -> element.text(USER_NUMBER));
  }
}
