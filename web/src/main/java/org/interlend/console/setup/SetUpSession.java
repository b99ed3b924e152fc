package org.interlend.console.setup;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** Whether the signed-in administrator goes through the set-up: until the home page is opened. */
@SessionScoped
public class SetUpSession implements Serializable {
  private static final long serialVersionUID = 1L;

  private boolean underWay;

  void begin() {
    underWay = true;
  }

  void end() {
    underWay = false;
  }

  boolean underWay() {
    return underWay;
  }
}
