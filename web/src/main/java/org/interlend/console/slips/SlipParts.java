package org.interlend.console.slips;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.interlend.catalog.Item;
import org.interlend.catalog.TemporaryItem;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.InstitutionView;
import org.interlend.console.Times;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.patrons.Patron;

/** What slips of several kinds have, each in the same words. */
@RequestScoped
class SlipParts {
  @Inject private ConsoleTexts texts;
  @Inject private Institutions institutions;
  @Inject private InstitutionView institutionView;
  @Inject private CurrentUser currentUser;
  @Inject private Times times;
  @Inject private Clock clock;

  Slip print(SlipBuilder draft) {
    return draft.slip(institutionView.name(), times.moment(clock.instant()));
  }

  /** The name in hold shelf order: the last name first. */
  String shelfName(Patron patron) {
    return patron == null ? texts.shell("common.anonymous") : currentUser.sees().shelfName(patron);
  }

  List<String> restrictions(Item item) {
    List<String> all = new ArrayList<>();
    if (item.libraryUseOnly()) {
      all.add(texts.slips("libraryOnly"));
    }
    if (item instanceof TemporaryItem && !item.renewable()) {
      all.add(texts.slips("notRenewable"));
    }
    all.addAll(pieces(item));
    return all;
  }

  List<String> pieces(Item item) {
    return item.pieces() == null || item.pieces() < 2
        ? List.of()
        : List.of(texts.slips("pieces", item.pieces()));
  }

  /** The institution's name, with its agency code. */
  String institution() {
    Institution us = institutions.get();
    return "%s (%s)".formatted(us.name(), us.isil() == null ? us.code() : us.isil());
  }
}
