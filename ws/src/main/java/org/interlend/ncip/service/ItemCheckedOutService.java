package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.RequestEventKind;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;

/**
 * ItemCheckedOut: word that an item has been lent. One of ours has then gone out to the partner, as
 * with CheckOutItem; of a borrowed one it stands in the request's history (Z39.83-1, Item Checked
 * Out).
 */
@ApplicationScoped
class ItemCheckedOutService implements NcipService {

  @Inject private CheckOutItemService checkOut;
  @Inject private NotificationHandler notificationHandler;
  @Inject private RequestSubjectResolver requestSubjectResolver;

  @Override
  public String name() {
    return "ItemCheckedOut";
  }

  @Override
  public ServiceAnswer handle(NcipRequest call) {
    return requestSubjectResolver.isLent(call)
        ? checkOut.handle(call, "DateDue").toNotification()
        : notificationHandler.ofBorrowed(call, RequestEventKind.REPORTED_LENT);
  }
}
