/**
 * Metrics for Prometheus at {@code /api/metrics}: counters and answer times of messages, kept in
 * memory, and backlogs and job states, read from the database with each scrape.
 *
 * <p>Whether this server is ready for requests is in {@code org.interlend.health}; the health of
 * single partners is in {@code org.interlend.exchange.health} of {@code ejb}.
 */
package org.interlend.metrics;
