/**
 * The phases between the start and the stop of a server, and the work that a stop must not cut off:
 * messages, letters and steps of jobs end before the server does. What the server repeats meanwhile
 * has its threads here.
 *
 * <p>{@code GracefulStop} of {@code ws} gets the phases from the application server.
 */
package org.interlend.lifecycle;
