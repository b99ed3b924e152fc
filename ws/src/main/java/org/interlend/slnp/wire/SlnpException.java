package org.interlend.slnp.wire;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.interlend.text.Fact;

/** A command that cannot be answered with success. It rolls the transaction back. */
@ApplicationException(rollback = true)
public class SlnpException extends RuntimeException {

  private final SlnpError error;
  private final List<String> values;

  /**
   * @param values for the text of the error; none of them personal
   */
  public SlnpException(SlnpError error, Object... values) {
    super(error.name());
    this.error = error;
    this.values = Arrays.stream(values).map(Objects::toString).toList();
  }

  /** The one line of the reply. */
  public Reply reply() {
    return Reply.of(error, values);
  }

  /** What is wrong, for staff. */
  public Fact fact() {
    return error.fact(values);
  }
}
