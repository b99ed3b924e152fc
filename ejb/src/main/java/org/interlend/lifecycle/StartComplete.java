package org.interlend.lifecycle;

/**
 * CDI event, fired once: the schema is up to date and every step of the start is done. Who observes
 * it starts its {@link RepeatedWork}; the deployment comes before the schema, and also when the
 * start is refused.
 */
public record StartComplete() {}
