package org.interlend.limits;

import io.undertow.server.HttpServerExchange;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.interlend.server.LoggedUri;

/**
 * Logs refused bodies and their senders for the operator: at most one line a minute for each
 * reason.
 */
final class RefusalLog {

  private static final Logger LOG = System.getLogger(RefusalLog.class.getName());
  private static final long PAUSE = Duration.ofMinutes(1).toNanos();

  private final Map<BodyRefusal, Line> lines = new EnumMap<>(BodyRefusal.class);

  private static final class Line {
    private long at = System.nanoTime() - PAUSE;
    private long untold;
  }

  /** Logs the refusal, or counts it for the next line. */
  synchronized void add(BodyRefusal why, HttpServerExchange exchange, BodyRule rule) {
    Line line = lines.computeIfAbsent(why, first -> new Line());
    long now = System.nanoTime();
    if (now - line.at < PAUSE) {
      line.untold++;
      return;
    }
    LOG.log(
        Level.WARNING,
        "{0} {1} from {2} was answered {3}: {4}{5}",
        exchange.getRequestMethod(),
        LoggedUri.path(exchange),
        exchange.getSourceAddress().getAddress().getHostAddress(),
        Integer.toString(why.status()),
        why.sentence(rule),
        line.untold == 0 ? "" : " So were %d before it.".formatted(line.untold));
    line.at = now;
    line.untold = 0;
  }
}
