package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.lending.ShipmentNotification;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;

/** ItemShipped: word that the item is under way; it stands in the request's history (Z39.83-1). */
@ApplicationScoped
class ItemShippedService implements NcipService {

  @Inject private NotificationHandler notificationHandler;

  @Override
  public String name() {
    return "ItemShipped";
  }

  @Override
  public ServiceAnswer handle(NcipRequest call) {
    return notificationHandler.handle(call, ShipmentNotification.Kind.SENT, "DateShipped");
  }
}
