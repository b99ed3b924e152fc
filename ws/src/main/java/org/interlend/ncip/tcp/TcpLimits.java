package org.interlend.ncip.tcp;

import java.time.Duration;

/**
 * What a client at the socket may take up. A message may be as large as over HTTP.
 *
 * @param connections how many there may be at once
 * @param idle how long nothing may come, within a message or between two
 * @param message how long a message may take from its first byte to its last, and its answer until
 *     the client has taken it
 */
record TcpLimits(int connections, Duration idle, Duration message) {}
