package org.interlend.load;

import java.io.IOException;
import java.sql.SQLException;

/** A load generator with one connection that waits for each answer. */
interface Caller extends AutoCloseable {

  /**
   * Does its work once and records how long each message took.
   *
   * @throws WrongAnswer when the answer is not the expected one
   */
  void turn(Tally tally) throws IOException, SQLException;

  @Override
  void close() throws IOException, SQLException;

  /** The server answered, but not as expected. */
  final class WrongAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongAnswer(String message) {
      super(message);
    }
  }
}
