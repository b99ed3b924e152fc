package org.interlend.console.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.TakeBack;
import org.interlend.circulation.TakenBack;
import org.interlend.console.CurrentDesk;
import org.interlend.console.Permission;

/** Check-in at the desk, with the next step for each item. */
@Named
@ViewScoped
public class Returns extends ScanList {
  private static final long serialVersionUID = 1L;

  @Inject private DeskWorkflow desk;
  @Inject private CurrentDesk currentDesk;
  @Inject private LentItemHint partners;

  public Returns() {
    super(Permission.LEND);
  }

  @Override
  protected List<ScanLine> scan(String barcode, String by) {
    TakenBack back = desk.takeBack(new TakeBack(barcode, currentDesk.getDesk(), by));
    String title = back.loan().title();
    String detail =
        back.fine()
            .map(fine -> title + " · " + texts().desk("returns.late", texts().money(fine.amount())))
            .orElse(title);
    String awaited = back.loan().toPartner() ? partners.about(barcode) : null;
    if (awaited != null) {
      detail += " · " + awaited;
    }
    return List.of(ScanLine.next(barcode, back.nextStep(), detail, texts().locale()));
  }
}
