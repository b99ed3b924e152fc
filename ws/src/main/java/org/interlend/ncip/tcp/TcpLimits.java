package org.interlend.ncip.tcp;

import java.time.Duration;

/**
 * The time limits of a connection. The maximum message size is the same as over HTTP.
 *
 * @param idle maximum silence, within a message or between two
 * @param message maximum time from the first byte of a message to its last, and for the client to
 *     read the answer
 */
record TcpLimits(Duration idle, Duration message) {}
