package org.interlend.console.requests;

import java.io.Serializable;
import java.util.List;
import org.interlend.console.flow.FlowStepProgress;

/**
 * How far a request has come, and how it can go on.
 *
 * @param <A> the actions of its side
 * @param possible the actions that the request allows now, in their order
 * @param steps its statuses
 * @param timeline what has happened, latest first
 * @param flow the steps of its loan through the broker
 */
public record RequestProgress<A>(
    List<A> possible,
    List<ProgressStep> steps,
    List<TimelineEntry> timeline,
    List<FlowStepProgress> flow)
    implements Serializable {}
