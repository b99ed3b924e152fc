package org.interlend.lending.file;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import org.interlend.WorkflowException;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestReason;
import org.interlend.requests.file.Delivery;
import org.interlend.requests.file.OpenedFile;

/** The delivery of the scan of a lending request to its partner. */
@Entity
@DiscriminatorValue("LENDING")
public class PartnerDelivery extends Delivery {

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "lending_request_id")
  private LendingRequest request;

  @Enumerated(EnumType.STRING)
  @Column(name = "cover_page")
  private CoverPageStatus coverPage;

  protected PartnerDelivery() {}

  PartnerDelivery(LendingRequest request) {
    this.request = request;
  }

  @Override
  protected boolean hasLink() {
    return false;
  }

  @Override
  protected OpenedFile opened(Instant at) {
    viewed(at);
    request.note(
        request
            .eventOfBroker(at, HistoryEventKind.SCAN_OPENED)
            .detail(views() + "/" + viewLimit()));
    return OpenedFile.of(
        file().orElseThrow(() -> new WorkflowException(RequestReason.FILE_REMOVED)));
  }

  /** Records whether the stored file has a cover page. */
  void hasCoverPage(CoverPageStatus status) {
    coverPage = status;
  }

  public LendingRequest request() {
    return request;
  }

  /** Whether the file begins with the copyright statement; null when there was never one. */
  public CoverPageStatus coverPage() {
    return coverPage;
  }
}
