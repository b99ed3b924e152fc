/**
 * Who sends a message, as the network shows it: address, certificate, and the marks of messages
 * that this server sends itself.
 */
package org.interlend.ncip.remote;
