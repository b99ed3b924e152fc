package org.interlend.borrowing.file;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.WebLink;
import org.interlend.requests.file.Delivery;

/**
 * The delivery of the file of a digital request to its patron. The patron gets a link to this
 * server, which serves the stored file or redirects to the broker's link. A stored file takes
 * precedence over the broker's link.
 */
@Entity
@DiscriminatorValue("BORROWING")
public class FileDelivery extends Delivery {

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "request_id")
  private BorrowingRequest request;

  protected FileDelivery() {}

  FileDelivery(BorrowingRequest request) {
    this.request = request;
  }

  @Override
  protected boolean hasLink() {
    return request.description().webLink().isPresent();
  }

  public BorrowingRequest request() {
    return request;
  }

  /** The broker's link; empty when a file was ever stored. */
  public Optional<WebLink> link() {
    return fileName() == null ? request.description().webLink() : Optional.empty();
  }
}
