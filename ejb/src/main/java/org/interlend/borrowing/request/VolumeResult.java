package org.interlend.borrowing.request;

import org.interlend.requests.MessageResult;

/** The result of a message about one volume of a borrowing request. */
public interface VolumeResult extends MessageResult {

  BorrowedVolume volume();

  @Override
  default BorrowingRequest request() {
    return volume().request();
  }

  @Override
  default String barcode() {
    return volume().barcode();
  }
}
