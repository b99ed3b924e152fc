/**
 * The simulator's page: a manager of partners plays one loan from the request to the return, sends
 * the broker's messages and acts as staff. The messages are real messages of the broker's protocol,
 * and the records are real records with numbers that begin with SIM-.
 *
 * <p>Building and sending the messages is in the package {@code loopback} of each protocol in
 * {@code ws}.
 */
package org.interlend.console.simulator;
