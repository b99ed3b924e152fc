package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;

/**
 * ItemRequested: word that somebody wants what we have, by which version 1 asks for what version 2
 * asks for with RequestItem (Z39.83-1, Item Requested).
 */
@ApplicationScoped
class ItemRequestedService implements NcipService {

  @Inject private RequestItemService requestItem;
  @Inject private RequestSubjectResolver requestSubjectResolver;

  @Override
  public String name() {
    return "ItemRequested";
  }

  @Override
  public ServiceAnswer handle(NcipRequest call) {
    return requestItem
        .handle(call, requestSubjectResolver.isAnnouncedToLender(call))
        .toNotification();
  }
}
