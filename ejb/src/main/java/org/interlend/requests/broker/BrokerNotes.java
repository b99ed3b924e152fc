package org.interlend.requests.broker;

import java.util.ArrayList;
import java.util.List;

/**
 * The remarks that came with a request.
 *
 * @param list without empty ones; of more than ten only the first stay
 */
public record BrokerNotes(List<BrokerNote> list) {

  public static final BrokerNotes NONE = new BrokerNotes(List.of());

  private static final int MAX_NOTES = 10;

  public BrokerNotes {
    list = list.stream().filter(note -> note.text() != null).limit(MAX_NOTES).toList();
  }

  public static BrokerNotes of(BrokerNote... notes) {
    return new BrokerNotes(List.of(notes));
  }

  /** These notes and the further ones. A note that is there already does not come twice. */
  public BrokerNotes with(BrokerNotes further) {
    List<BrokerNote> all = new ArrayList<>(list);
    further.list.stream().filter(note -> all.stream().noneMatch(note::isSame)).forEach(all::add);
    return new BrokerNotes(all);
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }
}
