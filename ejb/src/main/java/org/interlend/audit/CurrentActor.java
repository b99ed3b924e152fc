package org.interlend.audit;

import jakarta.enterprise.context.RequestScoped;

/**
 * Who acts in the present request, and from where, for the audit. The sign-in of the console and of
 * the management API sets it; work without a sign-in is the system's.
 */
@RequestScoped
public class CurrentActor {

  private static final String SYSTEM = "system";

  private String name = SYSTEM;
  private String address;

  /**
   * @param name the account that acts
   * @param address its network address
   */
  public void set(String name, String address) {
    this.name = name;
    this.address = address;
  }

  /** The name of the account, or "system". */
  public String name() {
    return name;
  }

  /** The network address, or null. */
  String address() {
    return address;
  }
}
