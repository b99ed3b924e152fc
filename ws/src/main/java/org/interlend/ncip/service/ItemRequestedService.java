package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;

/**
 * ItemRequested: a notification that an item is requested from this library; the version 1
 * counterpart of RequestItem (Z39.83-1, Item Requested).
 */
@ApplicationScoped
class ItemRequestedService implements NcipService {

  @Inject private RequestItemService requestItem;

  @Override
  public String name() {
    return "ItemRequested";
  }

  @Override
  public boolean namesRemoteLibrary() {
    return true;
  }

  @Override
  public boolean isRepeatableByStaff(NcipRequest message) {
    return message.requestNumber().isPresent() && !message.subject().side().isAnnouncedToLender();
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    return requestItem.notified(message).toNotification();
  }
}
