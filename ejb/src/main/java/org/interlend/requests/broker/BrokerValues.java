package org.interlend.requests.broker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a broker's message as they were sent, also those that Interlend does not use.
 *
 * @param list in the order of the message, without empty ones; of more than eighty only the first
 *     stay
 */
public record BrokerValues(List<BrokerValue> list) {

  public static final BrokerValues NONE = new BrokerValues(List.of());

  private static final int MAX_VALUES = 80;

  public BrokerValues {
    list =
        list.stream()
            .filter(value -> value.key() != null && value.text() != null)
            .limit(MAX_VALUES)
            .toList();
  }

  /** The first value with this key. */
  public Optional<String> text(String key) {
    return list.stream()
        .filter(value -> value.key().equals(key))
        .map(BrokerValue::text)
        .findFirst();
  }

  /** These values, with those of a later message in place of the ones with the same keys. */
  public BrokerValues updated(BrokerValues later) {
    Map<String, BrokerValue> all = new LinkedHashMap<>();
    list.forEach(value -> all.put(value.key(), value));
    later.list.forEach(value -> all.put(value.key(), value));
    return new BrokerValues(new ArrayList<>(all.values()));
  }

  /** These values without those about the patron. */
  public BrokerValues anonymous() {
    return new BrokerValues(list.stream().filter(value -> !value.personal()).toList());
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }
}
