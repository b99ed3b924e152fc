/**
 * Processes NCIP messages of brokers: the HTTP endpoint, identification and authentication of the
 * partner, one transaction with one journal line for each message, and the answer. Every initiation
 * message comes through {@code NcipProcessor}, on whatever transport.
 *
 * <p>Parts: {@code soap} and {@code tcp} are further transports, {@code remote} tells who sends;
 * {@code wire} parses and writes, {@code element} the elements that services share; {@code service}
 * has the single services, {@code remarks} what messages say besides, {@code problem} the problem
 * types; {@code loopback} has the messages that this server sends to itself, {@code outgoing} those
 * to brokers. The effect of a message on requests and items is decided by the workflows in {@code
 * ejb}.
 */
package org.interlend.ncip;
