package org.interlend.console.desk;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.interlend.console.Attempt;
import org.interlend.console.Me;
import org.interlend.console.Permission;

/** One scan after the other, each with what came of it. */
public abstract class ScanList implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Attempt attempt;
  @Inject private Me me;

  private final List<ScanLine> lines = new ArrayList<>();
  private String barcode;

  /** Does what the screen is for with one item. */
  protected abstract ScanLine scan(String barcode, String by);

  /** An item was scanned. */
  public void scan() {
    String scanned = barcode;
    barcode = null;
    if (scanned == null) {
      return;
    }
    attempt
        .refusal(
            () -> {
              me.require(Permission.LEND);
              lines.add(0, scan(scanned, me.username()));
            })
        .ifPresent(why -> lines.add(0, ScanLine.refused(scanned, why)));
  }

  /** What was scanned, the latest first. */
  public List<ScanLine> lines() {
    return lines;
  }

  public String getBarcode() {
    return barcode;
  }

  public void setBarcode(String barcode) {
    this.barcode = barcode == null ? null : barcode.strip();
  }
}
