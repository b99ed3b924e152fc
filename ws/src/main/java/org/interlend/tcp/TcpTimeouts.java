package org.interlend.tcp;

import java.time.Duration;

/**
 * The time limits of a connection.
 *
 * @param idle maximum silence, within a message or between two
 * @param message maximum time from the first byte of a message to its last, and for the client to
 *     read the answer
 */
public record TcpTimeouts(Duration idle, Duration message) {}
