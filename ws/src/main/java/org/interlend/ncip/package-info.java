/**
 * Processes NCIP messages of brokers: HTTP and SOAP endpoints, identification and authentication of
 * the partner, one transaction with one journal line for each message, and the answer with its
 * problem types. Every initiation message comes through {@code NcipProcessor}, on whatever
 * transport.
 *
 * <p>Parsing and writing are in {@code wire}, the single services in {@code service}, plain TCP in
 * {@code tcp}, messages to brokers in {@code outgoing}. The effect of a message on requests and
 * items is decided by the workflows in {@code ejb}.
 */
package org.interlend.ncip;
