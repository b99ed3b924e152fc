package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.lending.LendingNotification;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;

/**
 * ItemShipped: a notification that the item is on its way; adds a line to the request's history
 * (Z39.83-1).
 */
@ApplicationScoped
class ItemShippedService implements NcipService {

  @Inject private NotificationHandler notificationHandler;

  @Override
  public String name() {
    return "ItemShipped";
  }

  @Override
  public boolean namesRemoteLibrary() {
    return true;
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    return notificationHandler.handle(message, LendingNotification.SENT, "DateShipped");
  }
}
