package org.interlend.slnp.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.receiving.BorrowingStatusUpdate;
import org.interlend.borrowing.receiving.BorrowingStatusUpdate.State;
import org.interlend.borrowing.receiving.ReportedLender;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.requests.broker.BrokerData;
import org.interlend.slnp.SlnpAnswer;
import org.interlend.slnp.SlnpCommandHandler;
import org.interlend.slnp.SlnpRequest;
import org.interlend.slnp.wire.Reply;
import org.interlend.slnp.wire.SlnpError;
import org.interlend.slnp.wire.SlnpException;
import org.interlend.slnp.wire.SlnpKeywords;

/**
 * SLNPPFLDatenAenderung: the supplier of a borrowing request is known. It may come again with
 * another supplier; the last one counts.
 */
@ApplicationScoped
class SupplierKnownCommandHandler implements SlnpCommandHandler {

  private static final String NUMBER = "PFLNummer";
  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

  @Inject private BorrowingWorkflow workflow;
  @Inject private BorrowingRequests requests;
  @Inject private SlnpRemoteLibraryResolver libraries;

  @Override
  public List<String> names() {
    return List.of(SlnpKeywords.DATA_CHANGE, SlnpKeywords.OTHER_DATA_CHANGE);
  }

  @Override
  public SlnpAnswer handle(SlnpRequest request) {
    // A server does not repeat a change, and sends one for each supplier that it has asked.
    BorrowingRequest subject = requests.lock(subject(request));
    boolean changed =
        workflow.update(
            new BorrowingStatusUpdate(
                subject,
                state(subject.isCopy(), request.settings()),
                lender(request),
                BrokerData.NONE.values(SlnpOrder.values(request.command())),
                false));
    return SlnpAnswer.about(
        subject.externalId(), !changed, Reply.ok(request.command().name()), List.of());
  }

  /** Our number decides; the order number helps where a server sends nothing else. */
  private BorrowingRequest subject(SlnpRequest request) {
    Optional<String> order = request.command().value("BestellId");
    if (request.command().value(NUMBER).isEmpty() && order.isPresent()) {
      return requests
          .find(request.partner(), order.get())
          .orElseThrow(() -> new SlnpException(SlnpError.PFL_NUMBER_UNKNOWN, order.get()));
    }
    return numbered(request, request.command().require(NUMBER));
  }

  /** Some servers return our number without the prefix with which it was sent. */
  private BorrowingRequest numbered(SlnpRequest request, String number) {
    List<BorrowingRequest> found = requests.findNumbered(request.partner(), number);
    if (found.size() > 1) {
      throw new SlnpException(SlnpError.PFL_NUMBER_AMBIGUOUS, number);
    }
    if (found.isEmpty()) {
      throw new SlnpException(
          isPlausible(request.settings(), number)
              ? SlnpError.PFL_NUMBER_UNKNOWN
              : SlnpError.PFL_NUMBER_IMPLAUSIBLE,
          number);
    }
    return found.get(0);
  }

  private static boolean isPlausible(SlnpSettings settings, String number) {
    String bare =
        number.startsWith(settings.numberPrefix())
            ? number.substring(settings.numberPrefix().length())
            : number;
    return DIGITS.matcher(bare).matches();
  }

  /** Most servers only name the supplier, which may still refuse. */
  static State state(boolean copy, SlnpSettings settings) {
    State ofLoan = settings.shippedByDataChange() ? State.SHIPPED : State.UNCHANGED;
    if (!copy) {
      return ofLoan;
    }
    return switch (settings.copyDelivered()) {
      case AS_FOR_LOANS -> ofLoan;
      case AVAILABLE -> State.COPY_AVAILABLE;
      case SUPPLIED -> State.COPY_SUPPLIED;
    };
  }

  private ReportedLender lender(SlnpRequest request) {
    return ReportedLender.of(
        request
            .command()
            .value("SigelGB")
            .map(sigel -> libraries.find(request, sigel))
            .orElse(null),
        request.command().value("Signatur").orElse(null));
  }
}
