package org.interlend.stop;

/**
 * CDI event, fired once: the schema is up to date and every step of the start is done. {@link
 * RepeatedWork} begins with it, not with the deployment, which comes before the schema and also
 * when the start is refused.
 */
public record StartComplete() {}
