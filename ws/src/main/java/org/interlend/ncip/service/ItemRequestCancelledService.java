package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;

/**
 * ItemRequestCancelled: a notification that a request is canceled; does what CancelRequestItem does
 * (Z39.83-1, Item Request Canceled).
 */
@ApplicationScoped
class ItemRequestCancelledService implements NcipService {

  @Inject private CancelRequestItemService cancel;

  @Override
  public String name() {
    return "ItemRequestCancelled";
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    return cancel.handle(message).toNotification();
  }
}
