package org.interlend.slnp.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A command with its parameters.
 *
 * @param name its first line, such as {@code SLNPFLBestellung}
 * @param values the parameters that have a value, in the order received; the values of a repeated
 *     key are joined by line feeds, and parameters of groups count like those outside
 */
public record Command(String name, Map<String, String> values) {

  /**
   * The number that means none: of an order without a record as its title, and with which the end
   * users' portal of one region sends every order.
   */
  private static final String DUMMY_NUMBER = "999999999";

  /** The command with which a client ends its session. */
  public static final String QUIT = SlnpKeywords.QUIT;

  public Command {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The value of a key; empty also when the sender left it blank. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The order number; empty for the one that distinguishes no orders. */
  public Optional<String> orderNumber() {
    return number("BestellId");
  }

  /** Whether it orders an item of this library: its patron is that of another one. */
  public boolean isLendingOrder() {
    return name.equals(SlnpKeywords.ORDER)
        && value(SlnpKeywords.ORDER_TYPE).filter(SlnpKeywords.LENDING::equals).isPresent();
  }

  /** The number of a key; empty also for the one that means none. */
  public Optional<String> number(String key) {
    return value(key).filter(number -> !number.equals(DUMMY_NUMBER));
  }

  /**
   * The value of a key that a command cannot do without.
   *
   * @throws SlnpException PARAMETER_MISSING
   */
  public String require(String key) {
    return value(key).orElseThrow(() -> new SlnpException(SlnpError.PARAMETER_MISSING, key));
  }
}
