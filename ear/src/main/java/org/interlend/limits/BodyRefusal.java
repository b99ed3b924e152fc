package org.interlend.limits;

import io.undertow.util.StatusCodes;

/** Why a body is refused, with the response. */
enum BodyRefusal {
  TOO_LARGE(StatusCodes.REQUEST_ENTITY_TOO_LARGE, "The body is too large: the limit is %d bytes."),
  TOO_SLOW(
      StatusCodes.REQUEST_TIME_OUT, "The body was not complete within %d seconds. Send it again."),
  NO_ROOM(
      StatusCodes.SERVICE_UNAVAILABLE,
      "The server is receiving too much at once. Nothing was done; send it again in a minute.");

  private final int status;
  private final String sentence;

  BodyRefusal(int status, String sentence) {
    this.status = status;
    this.sentence = sentence;
  }

  int status() {
    return status;
  }

  /** The text of the response. */
  String sentence(BodyRule rule) {
    return switch (this) {
      case TOO_LARGE -> sentence.formatted(rule.bytes());
      case TOO_SLOW -> sentence.formatted(rule.time().toSeconds());
      case NO_ROOM -> sentence;
    };
  }
}
