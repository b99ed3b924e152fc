package org.interlend.borrowing.file;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.file.Delivery;
import org.interlend.requests.file.OpenedFile;
import org.interlend.requests.file.WebLink;

/**
 * The delivery of the file of a digital request to its patron. The patron gets a link to this
 * server, which serves the stored file or redirects to the broker's link. A stored file takes
 * precedence over the broker's link.
 */
@Entity
@DiscriminatorValue("BORROWING")
public class PatronDelivery extends Delivery {

  @OneToOne(fetch = FetchType.LAZY)
  private BorrowingRequest request;

  protected PatronDelivery() {}

  PatronDelivery(BorrowingRequest request) {
    this.request = request;
  }

  @Override
  protected boolean hasLink() {
    return request.description().webLink().isPresent();
  }

  @Override
  protected OpenedFile opened(Instant at) {
    return opened(at, HistoryEventKind.FILE_OPENED_BY_LINK);
  }

  /**
   * The patron, who is signed in, opens it without the link. This counts as a view, too.
   *
   * @throws WorkflowException ILLEGAL_MOVE when it cannot be opened, or no longer
   */
  public OpenedFile openedSignedIn(Instant at) {
    return opened(at, HistoryEventKind.FILE_OPENED_SIGNED_IN);
  }

  private OpenedFile opened(Instant at, HistoryEventKind how) {
    if (viewed(at)) {
      request.note(HistoryEvent.of(at, how, Actor.PATRON));
    }
    return file()
        .map(OpenedFile::of)
        .orElseGet(() -> OpenedFile.at(link().orElseThrow().address()));
  }

  public BorrowingRequest request() {
    return request;
  }

  /** The broker's link; empty when a file was ever stored. */
  public Optional<WebLink> link() {
    return fileName() == null ? request.description().webLink() : Optional.empty();
  }
}
