package org.interlend.requests.broker;

import org.interlend.text.Text;

/**
 * A library that the broker asks for the title, and its answer.
 *
 * @param code the broker's code of the library
 * @param location its shelf or collection, or null
 * @param answer its answer in the broker's words, or null while it has not answered
 * @param answeredOn the day of the answer as {@code 2026-12-01}, or null
 * @param mayReserve whether it offers to reserve the item
 * @param current whether the request is with this library now
 */
public record AskedSupplier(
    String code,
    String location,
    String answer,
    String answeredOn,
    boolean mayReserve,
    boolean current) {

  private static final int CODE = 64;
  private static final int TEXT = 255;

  public AskedSupplier {
    code = Text.fit(code, CODE);
    location = Text.fit(location, TEXT);
    answer = Text.fit(answer, TEXT);
    answeredOn = Text.fit(answeredOn, CODE);
  }
}
