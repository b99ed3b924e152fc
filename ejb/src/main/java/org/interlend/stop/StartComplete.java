package org.interlend.stop;

import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;

/**
 * CDI event, fired once: the schema is up to date and every step of the start is done. Timers begin
 * with it, not with the deployment, which comes before the schema and also when the start is
 * refused.
 */
public record StartComplete() {

  /** Begins a timer that this server keeps in memory. */
  public void begin(TimerService timers, ScheduleExpression when) {
    timers.createCalendarTimer(when, new TimerConfig(null, false));
  }
}
