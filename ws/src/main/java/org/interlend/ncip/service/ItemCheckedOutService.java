package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.requests.HistoryEventKind;
import org.interlend.subject.RequestSubjectResolver;

/**
 * ItemCheckedOut: a notification that an item has been lent. For an own item it does what
 * CheckOutItem does; for a borrowed item it adds a line to the request's history (Z39.83-1, Item
 * Checked Out).
 */
@ApplicationScoped
class ItemCheckedOutService implements NcipService {

  @Inject private CheckOutItemService checkOut;
  @Inject private NotificationHandler notificationHandler;

  @Override
  public String name() {
    return "ItemCheckedOut";
  }

  @Override
  public boolean namesRemoteLibrary() {
    return true;
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    RequestSubjectResolver named = message.subject();
    return named.side().isBorrowing()
        ? notificationHandler.ofBorrowed(message, named, HistoryEventKind.REPORTED_LENT, "DateDue")
        : checkOut.handle(message, named, "DateDue").toNotification();
  }
}
