package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.lending.PartnerNews;
import org.interlend.ncip.Call;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;

/**
 * ItemReceived: word that the item has come to somebody; it stands in the request's history
 * (Z39.83-1).
 */
@ApplicationScoped
class ItemReceivedService implements NcipService {

  @Inject private Notes notes;

  @Override
  public String name() {
    return "ItemReceived";
  }

  @Override
  public ServiceAnswer handle(Call call) {
    return notes.take(
        call,
        PartnerNews.Kind.RECEIVED,
        "DateReceived",
        "The partner says that the item has been received",
        false);
  }
}
