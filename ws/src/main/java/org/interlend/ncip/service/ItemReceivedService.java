package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.lending.LendingNotification;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;

/**
 * ItemReceived: a notification that the item has been received; adds a line to the request's
 * history (Z39.83-1).
 */
@ApplicationScoped
class ItemReceivedService implements NcipService {

  @Inject private NotificationHandler notificationHandler;

  @Override
  public String name() {
    return "ItemReceived";
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    return notificationHandler.handle(message, LendingNotification.RECEIVED, "DateReceived");
  }
}
