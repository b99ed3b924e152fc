package org.interlend.console.setup;

import org.interlend.setup.SetUpStatus;
import org.interlend.setup.SetUpStep;

/**
 * A step of the set-up as the page shows it.
 *
 * @param number from 1
 * @param address the page on which it is done
 */
public record StepView(SetUpStep step, SetUpStatus status, int number, String address) {

  static StepView of(SetUpStep step, SetUpStatus status) {
    return new StepView(step, status, step.ordinal() + 1, address(step));
  }

  private static String address(SetUpStep step) {
    return switch (step) {
      case INSTITUTION -> "institution.xhtml";
      case LIBRARIES -> "libraries.xhtml";
      case OPENING_HOURS -> "calendar.xhtml";
      case STAFF -> "accounts.xhtml";
      case MAIL -> "mail.xhtml";
      case LOAN_TERMS -> "terms.xhtml";
      case PATRONS -> "patron-loads.xhtml";
      case CATALOG -> "imports.xhtml";
      case PARTNER -> "partners.xhtml";
      case SIMULATOR -> "simulator.xhtml";
    };
  }

  public boolean done() {
    return status == SetUpStatus.DONE;
  }

  public boolean open() {
    return status == SetUpStatus.OPEN;
  }

  public boolean skipped() {
    return status == SetUpStatus.SKIPPED;
  }

  /** The icon of the status. */
  public String icon() {
    return switch (status) {
      case DONE -> "pi-check";
      case OPEN -> "pi-circle";
      case SKIPPED -> "pi-forward";
    };
  }

  /** The color class of the status. */
  public String tone() {
    return switch (status) {
      case DONE -> "green";
      case OPEN -> "blue";
      case SKIPPED -> "gray";
    };
  }
}
