package org.interlend.ncip;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.interlend.WorkflowException;
import org.interlend.exchange.ExchangeRecord;
import org.interlend.exchange.ExchangeRecord.Numbers;
import org.interlend.exchange.ExchangeRecord.Result;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.ReprocessingCommand;
import org.interlend.message.MessageRefusal;
import org.interlend.message.MessageRefusal.Journaling;
import org.interlend.message.ProcessingContext;
import org.interlend.ncip.problem.NcipException;
import org.interlend.ncip.problem.NcipProblem;
import org.interlend.ncip.problem.ProblemTable;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.remote.InternalOrigin;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.Message;
import org.interlend.ncip.wire.MessageReader;
import org.interlend.ncip.wire.NcipServiceNames;
import org.interlend.ncip.wire.Secrets;
import org.interlend.ncip.wire.UnreadableMessageException;
import org.interlend.ncip.wire.Version;
import org.interlend.partners.NcipSettings;
import org.interlend.partners.Partner;
import org.interlend.subject.RequestKey;
import org.interlend.text.Facts;

/** The state of one message during its processing: from whom and about what it is. */
class MessageContext extends ProcessingContext<byte[]> {

  private static final String USER = "UserId";
  private static final String USER_NUMBER = "UserIdentifierValue";

  /** Bytes that the journal keeps of an unauthenticated message, and of its answer. */
  private static final int KEPT_UNAUTHENTICATED = 4096;

  private final RawMessage received;
  private Message message;
  private Version version;
  private String ourCode;
  private String partnerCode;
  private NcipSettings settings = new NcipSettings();
  private RequestKey found;

  MessageContext(RawMessage received, Clock clock) {
    super(received.reference(), clock);
    this.received = received;
  }

  @Override
  protected void read() {
    message = MessageReader.read(received.body(), received.contentType());
    version = message.version();
  }

  void answeredBy(String institutionCode) {
    ourCode = institutionCode;
  }

  /** The partner that the message names, before authentication; only staff see it. */
  void claimedFor(Partner partner) {
    partnerCode = partner.code();
    settings = partner.messageStyle();
  }

  /** The request that the last attempt, which failed, has found. */
  Optional<RequestKey> found() {
    return Optional.ofNullable(found);
  }

  /**
   * @param request the one that the message is about
   */
  void found(RequestKey request) {
    found = request;
  }

  /** Why the message itself does not identify the partner, when this server does as its sender. */
  Optional<Facts> doubt(PartnerResolver resolver) {
    return message == null
        ? Optional.empty()
        : received
            .client()
            .internalOrigin()
            .map(sender -> resolver.doubt(request(), received, sender.partner()));
  }

  RawMessage received() {
    return received;
  }

  Element request() {
    return message.service();
  }

  /** For a message that cannot be parsed, the version that it looks like. */
  Version version() {
    if (version == null) {
      version = MessageReader.looksLike(received.body(), received.contentType());
    }
    return version;
  }

  /** Writes the answer. */
  AnswerWriter answers() {
    return new AnswerWriter(
        message, version(), ourCode, isAdmitted() ? partnerCode : null, settings);
  }

  @Override
  protected Optional<MessageRefusal<byte[]>> refused(RuntimeException why) {
    if (why instanceof UnreadableMessageException unreadable) {
      return Optional.of(refused(ProblemTable.of(unreadable), Facts.NONE));
    }
    if (why instanceof NcipException refusal) {
      MessageRefusal<byte[]> refused = refused(refusal.problem(), refusal.note());
      return Optional.of(refusal.isWritten() ? refused : refused.unwritten());
    }
    return why instanceof WorkflowException refusal
        ? Optional.of(refused(ProblemTable.of(request(), refusal), ProblemTable.note(refusal)))
        : Optional.empty();
  }

  @Override
  protected MessageRefusal<byte[]> failed() {
    NcipProblem problem =
        new NcipProblem(
            ProblemType.TEMPORARY_PROCESSING_FAILURE,
            MessageFact.PROCESSING_FAILED.with(),
            null,
            null);
    return refused(Outcome.FAILED, problem, Facts.NONE);
  }

  private MessageRefusal<byte[]> refused(NcipProblem problem, Facts note) {
    return refused(Outcome.PROBLEM, problem, note);
  }

  /**
   * @param note for staff only; may be none
   */
  private MessageRefusal<byte[]> refused(Outcome outcome, NcipProblem problem, Facts note) {
    AnswerWriter answers = answers();
    byte[] answer = answers.refusal(problem);
    Facts explanation = Facts.of(problem.fact()).and(note);
    Result result =
        new Result(
            outcome,
            problem.type().text(),
            answers.isKeptQuiet(problem)
                ? explanation.and(MessageFact.NO_PROBLEM_SENT.with())
                : explanation,
            message == null ? List.of() : message.warnings());
    Numbers numbers = new Numbers(requestNumber(), itemNumber(), user().orElse(null));
    return new MessageRefusal<>(answer, line(result, numbers, answer), Journaling.of(isAdmitted()));
  }

  /** The journal line of a message that has succeeded. */
  ExchangeRecord line(ServiceAnswer done, byte[] answer) {
    List<MessageWarning> warnings = new ArrayList<>(message.warnings());
    warnings.addAll(done.warnings());
    return line(
        new Result(done.replay() ? Outcome.REPLAY : Outcome.SUCCESS, null, Facts.NONE, warnings),
        new Numbers(
            Optional.ofNullable(done.requestId()).orElseGet(this::requestNumber),
            Optional.ofNullable(done.barcode()).orElseGet(this::itemNumber),
            user().or(() -> user(done.content())).orElse(null)),
        answer);
  }

  private ExchangeRecord line(Result result, Numbers numbers, byte[] answer) {
    return line(result, numbers, kept(received.body()), kept(answer));
  }

  /**
   * What the journal keeps of a message or an answer: only the beginning, before authentication.
   */
  private byte[] kept(byte[] bytes) {
    return Secrets.mask(
        isAdmitted() ? bytes : Arrays.copyOf(bytes, Math.min(bytes.length, KEPT_UNAUTHENTICATED)));
  }

  @Override
  protected String partner() {
    return partnerCode;
  }

  @Override
  protected String service() {
    return message == null ? null : request().name();
  }

  @Override
  protected boolean isKnownService() {
    return message != null && NcipServiceNames.isKnown(request().name(), version());
  }

  /** The protocol and version by which the message came. */
  @Override
  protected MessageProtocol protocol() {
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

  @Override
  protected String address() {
    return received.client().address();
  }

  @Override
  protected ReprocessingCommand staff() {
    return received.client().internalOrigin().map(InternalOrigin::staff).orElse(null);
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
