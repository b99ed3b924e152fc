/**
 * How the exchange of messages with each partner goes: the latest messages, refusals and backlog.
 *
 * <p>The home page, the page partners and the management API show it.
 */
package org.interlend.exchange.health;
