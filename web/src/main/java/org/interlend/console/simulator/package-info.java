/**
 * The simulator's page: an administrator plays one loan from the request to the return, sends the
 * broker's messages and acts as staff. The messages are real NCIP messages to this server, and the
 * records are real records with numbers that begin with SIM-.
 *
 * <p>Building and sending the messages is in {@code org.interlend.ncip.loopback} of {@code ws}.
 */
package org.interlend.console.simulator;
