package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;

/**
 * ItemCheckedIn: a notification that a borrowed item is on its way back; the version 1 counterpart
 * of CheckInItem (Z39.83-1, Item Checked In).
 */
@ApplicationScoped
class ItemCheckedInService implements NcipService {

  @Inject private CheckInItemService checkIn;

  @Override
  public String name() {
    return "ItemCheckedIn";
  }

  @Override
  public boolean isRepeatableByStaff(NcipRequest message) {
    return true;
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    return checkIn.handle(message).toNotification();
  }
}
