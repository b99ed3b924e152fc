package org.interlend.partners;

/** The name and password that came with a message, as HTTP Basic (RFC 7617) carries them. */
public record Login(String name, String password) {

  /** Never tells the password, wherever it is written to. */
  @Override
  public String toString() {
    return "Login[" + name + "]";
  }
}
