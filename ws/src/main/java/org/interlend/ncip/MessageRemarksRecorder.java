package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.borrowing.BorrowingRequestRemarks;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.lending.LendingRequestRemarks;
import org.interlend.lending.request.LendingRequest;
import org.interlend.ncip.remarks.InformationalElements;
import org.interlend.ncip.remarks.NoteElements;
import org.interlend.ncip.remarks.RemoteLibraryElements;
import org.interlend.ncip.wire.Element;
import org.interlend.requests.RequestRemarks;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.broker.BrokerNotes;
import org.interlend.requests.broker.BrokerValues;
import org.interlend.requests.broker.MessageRemarks;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.requests.broker.RemoteLibraryDirectory;
import org.interlend.subject.RequestSubject;
import org.interlend.subject.RequestSubject.Borrowing;
import org.interlend.subject.RequestSubject.Lending;
import org.interlend.subject.RequestSubjectLookup;

/**
 * Keeps with its request what a message says besides its service's own content: the library behind
 * the broker, notes for staff, and values that no step uses. Services do not know of it.
 */
@ApplicationScoped
class MessageRemarksRecorder {

  @Inject private RequestSubjectLookup subjects;
  @Inject private BorrowingRequestRemarks borrowing;
  @Inject private LendingRequestRemarks lending;
  @Inject private RemoteLibraryDirectory directory;
  @Inject private MessageParties parties;
  @Inject private Clock clock;

  /**
   * @param naming whether the service says whose the item is
   * @param done what the service did
   */
  void keep(NcipRequest message, boolean naming, ServiceAnswer done) {
    Element service = message.request();
    BrokerNotes notes = NoteElements.of(service, clock.instant());
    BrokerValues values = InformationalElements.of(service);
    if (notes.isEmpty() && values.isEmpty() && !(naming && mayName(message))) {
      return;
    }
    ResourceSharingRequest<?> request =
        done.request() == null ? numbered(message, done) : done.request();
    // Without a request it has nowhere to go; the journal has the message.
    if (request instanceof BorrowingRequest ours) {
      RemoteLibrary lender =
          naming ? named(RemoteLibraryElements.ofLender(service), message) : null;
      tell(borrowing, ours, new MessageRemarks(lender, notes, values), done);
    } else if (request instanceof LendingRequest theirs) {
      RemoteLibrary borrower =
          naming ? named(RemoteLibraryElements.ofBorrower(service), message) : null;
      tell(lending, theirs, new MessageRemarks(borrower, notes, values), done);
    }
  }

  /** The request that a charge names, which its service does not need; or null. */
  private ResourceSharingRequest<?> numbered(NcipRequest message, ServiceAnswer done) {
    if (done.requestId() == null && done.barcode() == null) {
      return null;
    }
    RequestSubject subject =
        subjects
            .of(
                message.partner(),
                Optional.ofNullable(done.barcode()),
                Optional.empty(),
                Optional.ofNullable(done.requestId()))
            .ofRequest();
    if (subject instanceof Borrowing ours) {
      return ours.request();
    }
    return subject instanceof Lending theirs ? theirs.request() : null;
  }

  /**
   * A repeated message about a finished request changes nothing more. Of another repeated one the
   * values that later messages have replaced do not come back.
   */
  private static <R extends ResourceSharingRequest<?>> void tell(
      RequestRemarks<R> side, R request, MessageRemarks remarks, ServiceAnswer done) {
    if (!done.replay() || request.closedAt() == null) {
      side.keep(request, done.replay() ? remarks.keeping(request.broker().values()) : remarks);
    }
  }

  private boolean mayName(NcipRequest message) {
    return Stream.of(
            RemoteLibraryElements.ofLender(message.request()),
            RemoteLibraryElements.ofBorrower(message.request()))
        .anyMatch(
            elements ->
                elements.name() != null
                    || elements.codes().anyMatch(code -> !parties.include(code, message)));
  }

  /** The library that the message names, or null. */
  private RemoteLibrary named(RemoteLibraryElements elements, NcipRequest message) {
    String name = elements.name();
    return elements
        .codes()
        .filter(code -> !parties.include(code, message))
        .findFirst()
        .map(code -> directory.named(code, name, elements.address()))
        .or(
            () ->
                Optional.ofNullable(name)
                    .map(given -> RemoteLibrary.named(null, given, elements.address())))
        .orElse(null);
  }
}
