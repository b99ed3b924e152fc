package org.interlend.console.desk;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.Permission;

/** Runs one step after the other and lists their results. */
public abstract class ResultList implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 200;

  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;
  @Inject private ConsoleTexts texts;

  private final List<ScanLine> lines = new ArrayList<>();

  /** Takes a step with each selected row; a refusal does not affect the others. */
  protected void eachTicked(Permission needed, Function<SelectedRow, ScanLine> step) {
    List<SelectedRow> ticked = SelectedRow.all();
    if (ticked.isEmpty()) {
      refuse(texts.shell("common.tickFirst"));
    }
    ticked.forEach(row -> step(needed, row.number(), () -> List.of(step.apply(row))));
  }

  /** Takes a step in a transaction of its own. */
  protected void step(Permission needed, String number, Supplier<List<ScanLine>> step) {
    actionRunner
        .refusal(
            () -> {
              currentUser.require(needed);
              lines.addAll(0, step.get());
            })
        .ifPresent(why -> lines.add(0, ScanLine.refused(number, why)));
    if (lines.size() > SHOWN) {
      lines.subList(SHOWN, lines.size()).clear();
    }
  }

  /** Undoes the step of a line, which then offers it no more. */
  protected void undo(Permission needed, ScanLine line, Supplier<ScanLine> step) {
    step(
        needed,
        line.barcode(),
        () -> {
          ScanLine undone = step.get();
          lines.replaceAll(each -> each == line ? line.settled() : each);
          return List.of(undone);
        });
  }

  /** Shows at the top of the page why nothing was done. */
  protected void refuse(String sentence) {
    actionRunner.refuse(sentence);
  }

  protected CurrentUser me() {
    return currentUser;
  }

  protected ConsoleTexts texts() {
    return texts;
  }

  /** Results of the steps, latest first. */
  public List<ScanLine> lines() {
    return lines;
  }
}
