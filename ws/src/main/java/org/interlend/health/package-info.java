/**
 * The readiness probe at {@code /health/ready}, which load balancers ask before they send requests
 * to this server. It checks the start, the stop, the database, the outbox sender, the jobs and the
 * mail server. {@link org.interlend.health.GracefulStop} lets the server stop without losing a
 * message.
 *
 * <p>Measured values are in {@code org.interlend.metrics}; the health of a partner's message
 * exchange is in {@code org.interlend.exchange.health} of {@code ejb}.
 */
package org.interlend.health;
