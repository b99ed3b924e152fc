package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.lending.PartnerNews;
import org.interlend.ncip.Call;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;

/** ItemShipped: word that the item is under way; it stands in the request's history (Z39.83-1). */
@ApplicationScoped
class ItemShippedService implements NcipService {

  @Inject private Notes notes;

  @Override
  public String name() {
    return "ItemShipped";
  }

  @Override
  public ServiceAnswer handle(Call call) {
    return notes.take(
        call,
        PartnerNews.Kind.SENT,
        "DateShipped",
        "The partner says that the item has been shipped",
        false);
  }
}
