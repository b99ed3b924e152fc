package org.interlend.libris.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which open requests a run reads one by one: some of them, so that all have their turn in the
 * course of some runs. The order is this server's own, and begins again when it starts.
 */
@ApplicationScoped
class RefreshRotation {

  /** So many requests are read in a run, so that Libris is not burdened. */
  static final int MAX_REQUESTS = 50;

  /** The numbers that were read, by the partner's code, the longest unread first. */
  private final Map<String, Set<String>> read = new ConcurrentHashMap<>();

  /**
   * The requests whose turn it is: those that have not been read, then the longest unread.
   *
   * @param open the numbers of the partner's requests that may be read, the oldest first
   */
  List<String> next(String partner, List<String> open) {
    Set<String> before = read.computeIfAbsent(partner, code -> new LinkedHashSet<>());
    Set<String> turn = new LinkedHashSet<>(open);
    turn.removeAll(before);
    before.retainAll(Set.copyOf(open));
    turn.addAll(before);
    return new ArrayList<>(turn).subList(0, Math.min(MAX_REQUESTS, turn.size()));
  }

  /** A request has been asked for, whatever the answer. */
  void isRead(String partner, String number) {
    Set<String> before = read.computeIfAbsent(partner, code -> new LinkedHashSet<>());
    before.remove(number);
    before.add(number);
  }
}
